import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RemindOfDrafts } from '../../src/applications/reminders/reminders.jobs.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { cast, type CastPerson } from '../cast.js';
import { buildOrganization } from '../build/organizations.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const rows = <T>(sql: string, values: unknown[] = []) => scene.app.database.rows<T>(sql, values);
interface Sent {
  recipient: string;
  subject: string;
  text: string;
  locale: string;
}
const mails = (notice: string, id: string) =>
  rows<Sent>(
    `select recipient, subject, text, locale from mails where notice = $1 and about_id = $2 order by recipient, id`,
    [notice, id],
  );

/** A later revision of the rules that asks for the certification: what is published never changes. */
const strictRevision = async (): Promise<string> => {
  const [made] = await rows<{ id: string }>(
    `insert into call_revisions (id, call_id, number, valid_from, parameters, texts, published_at)
     select $1, call_id, number + 1, paris_today(), parameters || '{"certifierRequired":true}', texts, clock_now()
     from call_revisions where id = $2 returning id`,
    [uuidv7(), scene.call.revision.id],
  );
  return made?.id ?? '';
};

describe('the closing of a round', () => {
  const closing = async (at: string) => {
    await rows(`update rounds set closes_at = $1`, [at]);
  };
  const passBy = async (at: string) => {
    await scene.app.moveClockTo(at);
    await scene.app.verb(RemindOfDrafts).run();
    await scene.app.settle();
  };

  it('is told 14, 3 and 1 days before, once each, to those who may write, in their language, with what is missing', async () => {
    await closing('2027-03-31T22:00:00Z'); // midnight in Paris: the last day is the 31st
    const ours = await buildOrganization(scene.app, {
      people: [
        { personId: cast.amina.id },
        { personId: cast.grace.id, role: 'editor' },
        { personId: cast.nora.id, role: 'reader' },
      ],
    });
    const { id } = await scene.draft({ organizationId: ours.id, withoutPapers: true });
    await passBy('2027-03-16T09:00:00Z');
    expect(await mails('applications.reminder', id)).toEqual([]);
    await passBy('2027-03-17T09:00:00Z');
    await passBy('2027-03-17T10:00:00Z');
    await passBy('2027-03-20T10:00:00Z');
    const first = await mails('applications.reminder', id);
    expect(first.map(({ recipient }) => recipient)).toEqual([cast.amina.email, cast.grace.email]);
    const [french, english] = first;
    expect(french?.subject).toMatch(/dans 14\sjours/);
    expect(french?.text).toMatch(/31\smars\s2027/);
    expect(french?.text).toContain('Les pièces');
    expect(french?.text).toContain(`/dossiers/${id}/formulaire`);
    expect(french?.text).toContain(`/dossiers/${id}/rappels`);
    expect(english).toMatchObject({ locale: 'en' });
    expect(english?.text).toMatch(/points are left to complete/);
    await passBy('2027-03-28T07:00:00Z');
    await passBy('2027-03-30T07:00:00Z');
    await passBy('2027-03-30T17:00:00Z');
    await passBy('2027-03-31T07:00:00Z');
    const all = await mails('applications.reminder', id);
    expect(all).toHaveLength(6);
    expect(all.filter(({ subject }) => /demain|tomorrow/.test(subject))).toHaveLength(2);
  });

  it('starts the reminders anew where it moves', async () => {
    await scene.app.moveClockTo('2027-01-05T09:00:00Z');
    await closing('2027-01-10T22:59:00Z');
    const { id } = await scene.draft();
    await rows(`update applications set created_at = '2026-11-02' where id = $1`, [id]);
    await passBy('2027-01-09T09:00:00Z');
    expect(await mails('applications.reminder', id)).toHaveLength(2);
    await closing('2027-01-23T22:59:00Z');
    await passBy('2027-01-10T09:00:00Z');
    await passBy('2027-01-12T09:00:00Z');
    const subjects = (await mails('applications.reminder', id)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('14'))).toHaveLength(2);
    expect(subjects).toHaveLength(4);
    const [first] = await mails('applications.reminder', id);
    expect(first?.text).toContain('Tout est complet');
  });

  it('is another day for the structure that was given more time', async () => {
    await scene.app.moveClockTo('2027-01-30T09:00:00Z');
    await closing('2027-02-10T22:59:00Z');
    const given = await scene.draft();
    const other = await scene.draft();
    await rows(`update applications set created_at = '2026-11-02'`);
    await rows(
      `insert into round_extensions (id, round_id, organization_id, previous_closes_at, closes_at, reason)
       values ($1, $2, $3, '2027-02-10T22:59:00Z', '2027-02-20T22:59:00Z', 'Panne de connexion prouvée')`,
      [uuidv7(), scene.call.round.id, given.organizationId],
    );
    await passBy('2027-02-09T09:00:00Z');
    const days = async (id: string) => (await mails('applications.reminder', id)).map(({ subject }) => subject);
    expect((await days(given.id)).every((subject) => /14/.test(subject))).toBe(true);
    expect(await days(given.id)).toHaveLength(2);
    expect((await days(other.id)).every((subject) => /demain/.test(subject))).toBe(true);
    await passBy('2027-02-19T09:00:00Z');
    expect((await days(given.id)).filter((subject) => /demain/.test(subject))).toHaveLength(2);
    expect(await days(other.id)).toHaveLength(2);
  });

  it('is not told of what is filed or thrown away, nor to who stopped it', async () => {
    await scene.app.moveClockTo('2027-05-01T09:00:00Z');
    await closing('2027-05-20T21:59:00Z');
    const filed = await scene.filed();
    const gone = await scene.draft();
    const kept = await scene.draft();
    await rows(`update applications set created_at = '2026-11-02'`);
    const stop = await scene.send(cast.jules, { method: 'PUT', url: '/me/draft-reminders', body: { wanted: false } });
    expect(stop).toMatchObject({ status: 200, body: { wanted: false } });
    expect((await scene.send(cast.jules, { url: '/me/draft-reminders' })).body).toEqual({ wanted: false });
    expect((await scene.send(cast.amina, { url: '/me/draft-reminders' })).body).toEqual({ wanted: true });
    await scene.send(cast.amina, { method: 'DELETE', url: `/applications/${gone.id}` });
    await passBy('2027-05-18T09:00:00Z');
    expect(await mails('applications.reminder', filed.id)).toEqual([]);
    expect(await mails('applications.reminder', gone.id)).toEqual([]);
    const told = await mails('applications.reminder', kept.id);
    expect(told.map(({ recipient }) => recipient)).toEqual([cast.amina.email]);
    await scene.send(cast.jules, { method: 'PUT', url: '/me/draft-reminders', body: { wanted: true } });
    expect((await scene.send(cast.jules, { url: '/me/draft-reminders' })).body).toEqual({ wanted: true });
  });
});

describe('the certification of the legal representative', () => {
  let strict = '';
  const act = (who: CastPerson, id: string, verb: string) =>
    scene.send(who, { method: 'POST', url: `/applications/${id}/${verb}` });

  it('is not asked for where the call wants none', async () => {
    const { id } = await scene.draft();
    expect((await act(cast.amina, id, 'certification-request')).body.code).toBe('certification_not_wanted');
  });

  it('goes from the editor to the representative, who certifies and files', async () => {
    strict = await strictRevision();
    const ours = await buildOrganization(scene.app, {
      people: [
        { personId: cast.amina.id },
        { personId: cast.jules.id, role: 'editor' },
        { personId: cast.grace.id, role: 'representative' },
      ],
    });
    const { id } = await scene.draft({ organizationId: ours.id, callRevisionId: strict });
    expect((await act(cast.jules, id, 'submission')).body.code).toBe('certifier_needed');
    const asked = await act(cast.jules, id, 'certification-request');
    expect(asked).toMatchObject({ status: 201, body: { to: [cast.grace.name], known: false } });
    expect((await act(cast.amina, id, 'certification-request')).body['known']).toBe(true);
    await scene.app.settle();
    const sent = await mails('applications.certification', id);
    expect(sent.map(({ recipient }) => recipient)).toEqual([cast.grace.email]);
    expect(sent[0]?.text).toContain(`/dossiers/${id}/verifier`);
    expect(sent[0]?.text).toContain(cast.jules.name);
    const desk = await scene.send(cast.grace, { url: `/applications/${id}/draft` });
    expect(desk.body).toMatchObject({ certifierRequired: true, mayCertify: true });
    expect(desk.body['certification']).toMatchObject({
      by: cast.jules.name,
      to: [cast.grace.name],
      changedSince: false,
    });
    expect((await act(cast.grace, id, 'submission')).status).toBe(201);
    await scene.app.settle();
    const [receipt] = await rows<{ facts: Record<string, unknown> }>(
      `select facts from documents where subject_id = $1 and kind = 'receipt'`,
      [id],
    );
    expect(receipt?.facts['certifiedBy']).toBe(cast.grace.name);
  });

  it('waits for a complete draft, and for somebody who represents', async () => {
    const bare = await scene.draft({ withoutPapers: true, callRevisionId: strict });
    expect((await act(cast.amina, bare.id, 'certification-request')).body.code).toBe('no_representative');
    const people = await scene.send(cast.amina, { url: `/organizations/${bare.organizationId}` });
    const [self] = people.body['people'] as unknown as { id: string; version: number }[];
    const changed = await scene.send(cast.amina, {
      method: 'PATCH',
      url: `/organizations/${bare.organizationId}/people/${self?.id}`,
      body: { role: 'owner', represents: true },
      headers: { 'if-match': `"v${self?.version}"` },
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ yourRole: 'owner' });
    expect((await act(cast.amina, bare.id, 'certification-request')).body.code).toBe('answers_incomplete');
  });

  it('may be given by the only person of a structure, who is owner and representative at once', async () => {
    const registered = await scene.send(cast.nora, {
      method: 'POST',
      url: '/organizations',
      body: { legalName: 'Les Navettes', legalForm: 'association', rna: 'W595009876', represents: true },
    });
    expect(registered.body).toMatchObject({ yourRole: 'owner', people: [{ represents: true, role: 'owner' }] });
    const begun = await scene.send(cast.nora, {
      method: 'POST',
      url: '/applications',
      body: {
        callId: scene.call.call.id,
        axisId: scene.call.start.id,
        organizationId: String(registered.body['id']),
      },
    });
    const desk = await scene.send(cast.nora, { url: `/applications/${String(begun.body['id'])}/draft` });
    expect(desk.body).toMatchObject({ mayCertify: true, representatives: [{ name: cast.nora.name }] });
  });
});
