import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeRoles } from '../../src/accounts/change-roles.js';
import { openTestApp, type TestApp } from '../app.js';
import { codeOf, lastMail, send, sessionIn, signInToken, tokenIn } from '../build/accounts.js';
import { actorOf, buildCast, cast, signIn, type SignedIn } from '../cast.js';

let test: TestApp;
let odile: SignedIn;
beforeAll(async () => {
  test = await openTestApp();
  await buildCast(test);
  odile = await signIn(test, cast.admin);
});
afterAll(() => test.close());

const invitation = {
  email: 'leila.benali@metropole.example',
  givenName: 'Leïla',
  familyName: 'Benali',
  roles: ['officer'],
};
const invite = (body: object, key = 'invitation-0001', headers = odile.headers) =>
  send(test, 'POST', '/people', body, { ...headers, 'idempotency-key': key });
const put = (id: string, roles: string[], version: number) =>
  send(test, 'PUT', `/people/${id}/roles`, { roles }, { ...odile.headers, 'if-match': `"v${version}"` });

describe('inviting a colleague', () => {
  it('ends with an officer who may act: link, password, second factor', async () => {
    const invited = await invite(invitation);
    expect(invited.statusCode).toBe(201);
    expect((await invite(invitation)).body).toBe(invited.body);
    const mail = await lastMail(test, invitation.email);
    expect(mail.subject).toBe('Votre accès au service d’instruction');
    const byLink = await send(test, 'POST', '/sessions/link', { token: tokenIn(mail.text) });
    expect(byLink.json()).toMatchObject({ secondFactor: 'to_set_up' });
    const set = await send(test, 'PUT', '/me/password', { password: 'cheval neige lampe tiroir' }, sessionIn(byLink));
    const enrolled = await send(test, 'POST', '/me/second-factor', undefined, sessionIn(set));
    const { secret } = enrolled.json<{ secret: string }>();
    const done = await send(test, 'POST', '/me/second-factor/confirmation', { code: codeOf(secret) }, sessionIn(set));
    const me = await send(test, 'GET', '/me', undefined, sessionIn(done));
    expect(me.json()).toMatchObject({
      person: { roles: ['officer'], strong: true, fresh: true, hasPassword: true, hasSecondFactor: true },
    });
    const { id } = invited.json<{ id: string }>();
    const acts = await test.database.rows<{ verb: string }>(
      `select verb from journal where subject_id = $1 order by position`,
      [id],
    );
    expect(acts.map(({ verb }) => verb)).toEqual([
      'invited',
      'role_granted',
      'signed_up',
      'password_set',
      'second_factor_set_up',
    ]);
  });

  it('can be repeated, and only the last link works', async () => {
    const body = { ...invitation, email: 'marc.duriez@metropole.example' };
    const { id } = (await invite(body, 'invitation-0002')).json<{ id: string }>();
    const first = tokenIn((await lastMail(test, body.email)).text);
    await send(test, 'POST', `/people/${id}/invitation`, undefined, {
      ...odile.headers,
      'idempotency-key': 'again-0001',
    });
    const second = tokenIn((await lastMail(test, body.email)).text);
    expect((await send(test, 'POST', '/sessions/link', { token: first })).statusCode).toBe(410);
    expect((await send(test, 'POST', '/sessions/link', { token: second })).statusCode).toBe(201);
  });

  it('refuses an address that has an account', async () => {
    const answer = await invite({ ...invitation, email: cast.amina.email }, 'invitation-0003');
    expect(answer.json()).toMatchObject({ code: 'person_known', errors: [{ pointer: '/email' }] });
  });

  it.each([
    ['a holder', 'amina', 'not_allowed'],
    ['an officer', 'officer', 'not_allowed'],
    ['finance', 'finance', 'not_allowed'],
  ] as const)('is not for %s', async (_who, name, code) => {
    const { headers } = await signIn(test, cast[name]);
    expect((await invite(invitation, 'invitation-0004', headers)).json()).toMatchObject({ code });
    expect((await send(test, 'GET', '/people', undefined, headers)).json()).toMatchObject({ code });
  });
});

describe('finding people', () => {
  it('pages by name without losing or repeating anyone', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const after: string = next ? `&after=${encodeURIComponent(next)}` : '';
      const page = (await send(test, 'GET', `/people?limit=5${after}`, undefined, odile.headers)).json<{
        items: { id: string }[];
        next: string | null;
      }>();
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next);
    const [row] = await test.database.rows<{ count: string }>(`select count(*) from persons`);
    expect(seen).toHaveLength(Number(row?.count));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each([
    ['elise', ['Fontaine']],
    ['VERHAEGHE', ['Verhaeghe']],
    ['%', []],
    ["' or 1=1", []],
  ])('by %s', async (search, families) => {
    const page = await send(test, 'GET', `/people?search=${encodeURIComponent(search)}`, undefined, odile.headers);
    expect(page.json<{ items: { familyName: string }[] }>().items.map(({ familyName }) => familyName)).toEqual(
      families,
    );
  });

  it('tells no secret', async () => {
    const { body } = await send(test, 'GET', '/people', undefined, odile.headers);
    expect(body).not.toMatch(/hash|secret|argon/i);
  });
});

describe('changing roles', () => {
  it('ends the sessions of the person, so that rights are what they are now', async () => {
    const claire = await signIn(test, cast.officer);
    const answer = await put(cast.officer.id, ['lead', 'officer'], 1);
    expect(answer.json()).toEqual({ id: cast.officer.id, roles: ['lead', 'officer'], version: 2 });
    expect((await send(test, 'GET', '/me', undefined, claire.headers)).statusCode).toBe(401);
    expect((await put(cast.officer.id, ['officer'], 1)).statusCode).toBe(412);
  });

  it('leaves one’s own rights to another', async () => {
    expect((await put(cast.admin.id, [], 1)).json()).toMatchObject({ code: 'own_rights' });
  });

  it('never leaves the service without administrator, even when two remove each other at once', async () => {
    expect((await put(cast.lead.id, ['admin', 'lead'], 1)).statusCode).toBe(200);
    const herve = { ...cast.lead, roles: ['admin', 'lead'] as const };
    const outcomes = await Promise.allSettled([
      test.verb(ChangeRoles).run(actorOf(cast.admin), { id: cast.lead.id, roles: [] }, 2),
      test.verb(ChangeRoles).run(actorOf(herve), { id: cast.admin.id, roles: [] }, 1),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const admins = await test.database.rows(`select 1 from person_roles where role = 'admin'`);
    expect(admins).toHaveLength(1);
    await test.database.rows(`delete from person_roles where role = 'admin'`);
    await test.database.rows(`insert into person_roles (id, person_id, role) values ($1, $2, 'admin')`, [
      cast.nora.id,
      cast.admin.id,
    ]);
    odile = await signIn(test, cast.admin);
  });
});

describe('closing an account', () => {
  const close = (id: string) => send(test, 'POST', `/people/${id}/closure`, undefined, odile.headers);

  it('works at once on sessions and links, and can be undone', async () => {
    const sonia = await signIn(test, cast.finance);
    const link = await signInToken(test, cast.finance.email);
    expect((await close(cast.finance.id)).json()).toMatchObject({ state: 'disabled', version: 2 });
    expect((await send(test, 'GET', '/me', undefined, sonia.headers)).statusCode).toBe(401);
    const again = await close(cast.finance.id);
    expect(again.statusCode).toBe(409);
    expect(again.json<{ detail: string }>().detail).toContain('compte fermé');
    const open = await send(test, 'POST', `/people/${cast.finance.id}/reopening`, undefined, odile.headers);
    expect(open.json()).toMatchObject({ state: 'active', version: 3 });
    expect((await send(test, 'POST', '/sessions/link', { token: link })).statusCode).toBe(410);
    expect((await send(test, 'GET', '/me', undefined, sonia.headers)).statusCode).toBe(401);
  });

  it('is not for one’s own', async () => {
    expect((await close(cast.admin.id)).json()).toMatchObject({ code: 'own_rights' });
  });
});
