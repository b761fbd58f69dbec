import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Links, type IssuedLink, type NewLink } from '../../src/accounts/links.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { openTestApp, type TestApp } from '../app.js';
import { send, sessionIn } from '../build/accounts.js';
import { buildCast, cast } from '../cast.js';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await buildCast(test);
});
afterAll(() => test.close());

const inAnHour = () => new Date(Date.now() + 3_600_000);
const issue = (link: Omit<NewLink, 'expiresAt'>): Promise<IssuedLink> =>
  test.database.transaction((tx) => test.verb(Links).issue(tx, { ...link, expiresAt: inAnHour() }));
const opinionLink = (subjectId = uuidv7()) =>
  issue({
    purpose: 'opinion',
    email: 'mairie@roubaix.example',
    name: 'Mairie de Roubaix',
    subjectType: 'consultation',
    subjectId,
  });
const enter = (token: string) => send(test, 'POST', '/guest-sessions', { token });

describe('a guest of one task', () => {
  it('comes by the link, sees one subject, and may come back', async () => {
    const subjectId = uuidv7();
    const { token } = await opinionLink(subjectId);
    const first = await enter(token);
    expect(first.statusCode).toBe(201);
    expect(first.json()).toEqual({
      purpose: 'opinion',
      name: 'Mairie de Roubaix',
      subjectType: 'consultation',
      subjectId,
    });
    const me = await send(test, 'GET', '/me', undefined, sessionIn(first));
    expect(me.json()).toEqual({
      kind: 'guest',
      guest: { purpose: 'opinion', name: 'Mairie de Roubaix', subjectType: 'consultation', subjectId },
    });
    expect((await enter(token)).statusCode).toBe(201);
  });

  it('is nobody elsewhere', async () => {
    const guest = sessionIn(await enter((await opinionLink()).token));
    for (const path of ['/people', '/me/sessions']) {
      expect([401, 403]).toContain((await send(test, 'GET', path, undefined, guest)).statusCode);
    }
  });

  it('finds the link closed once the task is done', async () => {
    const { id, token } = await opinionLink();
    await test.database.transaction((tx) => test.verb(Links).markUsed(tx, id));
    expect((await enter(token)).json()).toMatchObject({ code: 'link_not_valid' });
  });

  it('is out at once when the link is revoked', async () => {
    const subjectId = uuidv7();
    const { token } = await opinionLink(subjectId);
    const guest = sessionIn(await enter(token));
    await test.database.transaction((tx) => test.verb(Links).revokeFor(tx, 'consultation', subjectId));
    expect((await send(test, 'GET', '/me', undefined, guest)).statusCode).toBe(401);
    expect((await enter(token)).statusCode).toBe(410);
  });

  it('is out when the date of the link has passed', async () => {
    const { token } = await opinionLink();
    const guest = sessionIn(await enter(token));
    await test.moveClockTo(new Date(Date.now() + 3_700_000).toISOString());
    expect((await send(test, 'GET', '/me', undefined, guest)).statusCode).toBe(401);
    expect((await enter(token)).statusCode).toBe(410);
    await test.database.rows('delete from clock_shift');
  });

  it('cannot use the link of one purpose for another', async () => {
    const opinion = await opinionLink();
    expect((await send(test, 'POST', '/sessions/link', { token: opinion.token })).statusCode).toBe(410);
    const signIn = await issue({ purpose: 'sign_in', email: cast.amina.email });
    expect((await enter(signIn.token)).statusCode).toBe(410);
  });
});

describe('a committee member who comes by the link of the seat', () => {
  const seat = () => issue({ purpose: 'seat', personId: cast.chair.id, subjectType: 'seat', subjectId: uuidv7() });
  const sit = (token: string, code: string) => send(test, 'POST', '/sessions/seat', { token, code });

  it('needs the six digits sent apart, once', async () => {
    const { token, code } = await seat();
    expect(code).toMatch(/^\d{6}$/);
    const answer = await sit(token, code ?? '');
    expect(answer.json()).toMatchObject({ personId: cast.chair.id, secondFactor: 'none' });
    expect((await sit(token, code ?? '')).statusCode).toBe(410);
  });

  it('is stopped at the seventh wrong code, and the link alone opens nothing', async () => {
    const { token, code } = await seat();
    const wrong = code === '000000' ? '000001' : '000000';
    const statuses = [];
    for (let turn = 0; turn < 7; turn += 1) statuses.push((await sit(token, wrong)).statusCode);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 429]);
    expect((await send(test, 'POST', '/sessions/link', { token })).statusCode).toBe(410);
  });

  it('stores the digits keyed, not as they are', async () => {
    const { id, code } = await seat();
    const row = await test.database.row<{ code_hash: string }>(`select code_hash from links where id = $1`, [id]);
    expect(row?.code_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.code_hash).not.toContain(code ?? 'none');
  });
});
