import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildApplication } from '../build/applications.js';
import { buildOrganization } from '../build/organizations.js';
import { cast } from '../cast.js';
import { setTable, tracesOf, type Answer, type Table } from './table.js';

/** Every route of the committee that reads, for one meeting and one item. */
const reads = (committeeId: string, meetingId: string, itemId: string): string[] => [
  '/committees',
  `/committees/${committeeId}`,
  `/committees/${committeeId}/interests`,
  `/committees/${committeeId}/meetings`,
  `/meetings/${meetingId}`,
  `/meetings/${meetingId}/minutes`,
  `/meetings/${meetingId}/ranking`,
  `/meetings/${meetingId}/items/${itemId}/assessment`,
  `/meetings/${meetingId}/items/${itemId}/assessments`,
  `/meetings/${meetingId}/items/${itemId}/room`,
  '/me/assessments',
  '/me/meetings',
];

describe('a file hidden from a member with an interest in it', () => {
  let table: Table;
  let meetingId: string;
  let items: { id: string; applicationId: string }[];

  beforeAll(async () => {
    table = await setTable();
    const planned = await table.as('officer', 'POST', `/committees/${table.committee.id}/meetings`, {
      startsAt: '2026-05-18T07:00:00Z',
      place: 'Lille',
    });
    meetingId = String(planned.body['id']);
    const scheduled = await table.as('officer', 'POST', `/meetings/${meetingId}/items`, {
      applicationIds: table.files.map(({ id }) => id),
    });
    items = scheduled.body['items'] as unknown as typeof items;
  });
  afterAll(() => table.close());

  const hiddenItem = () => items[0]?.id ?? '';
  const meeting = (who: keyof typeof cast) => table.as(who, 'GET', `/meetings/${meetingId}`);
  const listed = (answer: Answer) => answer.body['items'] as unknown as { number: string; position: number }[];

  it('is seen until the interest is declared, and by no route after', async () => {
    expect(listed(await meeting('ines'))).toHaveLength(3);
    const declared = await table.as('ines', 'POST', '/interests', {
      applicationId: table.files[0].id,
      kind: 'family',
      validFrom: '2024-01-01',
    });
    expect(declared.status).toBe(201);
    for (const path of reads(table.committee.id, meetingId, hiddenItem())) {
      const { text } = await table.as('ines', 'GET', path);
      for (const trace of tracesOf(table)) {
        expect([path, text.includes(trace)]).toEqual([path, false]);
      }
    }
    expect(listed(await meeting('ines')).map(({ position }) => position)).toEqual([1, 2]);
  });

  it('answers by id exactly as a file that does not exist', async () => {
    const nowhere = '0199a000-0000-7000-8000-00000000dead';
    for (const rest of ['assessment', 'assessments', 'room']) {
      const hidden = await table.as('ines', 'GET', `/meetings/${meetingId}/items/${hiddenItem()}/${rest}`);
      const absent = await table.as('ines', 'GET', `/meetings/${meetingId}/items/${nowhere}/${rest}`);
      expect([hidden.status, hidden.text]).toEqual([404, absent.text]);
    }
    const again = (applicationId: string) =>
      table.as('ines', 'POST', '/interests', { applicationId, kind: 'family', validFrom: '2024-01-01' });
    expect((await again(table.files[0].id)).text).toBe((await again(nowhere)).text);
    const recusal = (itemId: string) =>
      table.as('ines', 'POST', `/meetings/${meetingId}/items/${itemId}/recusals`, { reason: 'Un proche y travaille' });
    expect((await recusal(hiddenItem())).text).toBe((await recusal(nowhere)).text);
    const save = (itemId: string) =>
      table.as(
        'ines',
        'PUT',
        `/meetings/${meetingId}/items/${itemId}/assessment`,
        { scores: [] },
        { 'if-match': '"v0"' },
      );
    expect((await save(hiddenItem())).text).toBe((await save(nowhere)).text);
  });

  it('counts in no total and leaves no gap in a rank', async () => {
    const mine = await table.as('ines', 'GET', '/me/assessments');
    expect(mine.body).toMatchObject({ total: 2, submitted: 0 });
    expect((await table.as('karim', 'GET', '/me/assessments')).body).toMatchObject({ total: 3 });
    await table.app.database.rows(
      `insert into assessments (id, application_id, meeting_id, seat_id, grid_id, state, total, submitted_at)
       select gen_random_uuid(), i.application_id, i.meeting_id, s.id, g.id, 'submitted', 9000 - 1000 * i.position, now()
       from meeting_items i, seats s, grids g where s.person_id = any($1::uuid[])`,
      [[cast.karim.id, cast.elise.id, cast.ines.id]],
    );
    await table.app.database.rows(
      `update meetings set state = 'open', starts_at = clock_now(), opened_at = clock_now() where id = $1`,
      [meetingId],
    );
    const ranking = async (who: keyof typeof cast) =>
      (await table.as(who, 'GET', `/meetings/${meetingId}/ranking`)).body['lines'] as unknown as {
        rank: number;
        number: string;
        count: number;
        cumulativeAsked: { amount: number };
      }[];
    const hers = await ranking('ines');
    expect(hers.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(hers.map(({ number }) => number)).not.toContain(table.files[0].number);
    expect(hers.map(({ cumulativeAsked }) => cumulativeAsked.amount)).toEqual([800_000, 2_800_000]);
    const his = await ranking('karim');
    expect(his.map(({ number, count }) => [number, count])).toEqual([
      [table.files[0].number, 2],
      [table.files[1].number, 3],
      [table.files[2].number, 3],
    ]);
  });

  it('is hidden from an officer or a secretary just the same', async () => {
    const declared = await table.as('lead', 'POST', '/interests', {
      personId: cast.secretary.id,
      organizationId: table.workshop.id,
      kind: 'membership',
      validFrom: '2024-01-01',
    });
    expect(declared.status).toBe(201);
    const { text } = await meeting('secretary');
    for (const trace of tracesOf(table)) expect(text).not.toContain(trace);
    const decision = {
      recommendation: 'unfavourable',
      grounds: 'Non',
      votes: [{ seatId: hiddenItem(), choice: 'for' }],
    };
    const refused = await table.as(
      'secretary',
      'POST',
      `/meetings/${meetingId}/items/${hiddenItem()}/decision`,
      decision,
    );
    expect(refused.status).toBe(404);
    const closing = await table.as('secretary', 'POST', `/meetings/${meetingId}/closing`);
    expect(closing.status).toBe(409);
    expect(String(closing.body['detail'])).not.toMatch(/\d/);
  });

  it('follows the structure: a later file, by SIREN or by the same single undertaking, is hidden as it is submitted', async () => {
    await table.as('thomas', 'POST', '/interests', {
      siren: '552100554',
      organizationName: 'Groupe Untel',
      kind: 'employment',
      validFrom: '2020-01-01',
    });
    const row = await table.app.database.row<{ id: string }>(
      `update organizations set single_undertaking = '{552100554}' where id = $1 returning id`,
      [table.files[2].organizationId],
    );
    expect(row).not.toBeNull();
    await table.app.database.rows(
      `insert into journal (id, actor_kind, actor_name, subject_type, subject_id, verb, position, digest)
       values (gen_random_uuid(), 'system', 'test', 'organization', $1, 'changed', 0, '')`,
      [table.files[2].organizationId],
    );
    await table.app.settle();
    const seen = listed(await meeting('thomas')).map(({ number }) => number);
    expect(seen).toEqual([table.files[0].number, table.files[1].number]);
  });

  it('is never opened for an instant, even when the interest is declared while the file is put on an agenda', async () => {
    const planned = await table.as('officer', 'POST', `/committees/${table.committee.id}/meetings`, {
      startsAt: '2026-09-18T07:00:00Z',
      place: 'Lille',
    });
    for (const title of ['Un', 'Deux', 'Trois', 'Quatre']) {
      const organization = await buildOrganization(table.app, { legalName: `Structure ${title}` });
      const { call, start } = table.call;
      const wish = { state: 'admissible', organizationId: organization.id, callId: call.id, axisId: start.id } as const;
      const file = await buildApplication(table.app, wish);
      const interest = { organizationId: organization.id, kind: 'support', validFrom: '2025-01-01' };
      const [scheduled, declared] = await Promise.all([
        table.as('officer', 'POST', `/meetings/${String(planned.body['id'])}/items`, { applicationIds: [file.id] }),
        table.as('elise', 'POST', '/interests', interest),
      ]);
      expect([scheduled.status, declared.status]).toEqual([201, 201]);
      const bars = await table.app.database.rows(`select 1 from bars where person_id = $1 and application_id = $2`, [
        cast.elise.id,
        file.id,
      ]);
      expect(bars).toHaveLength(1);
    }
  });

  it('leaves a holder who sits on the committee the holder’s view of the file, and none of the committee’s', async () => {
    await table.app.database.rows(
      `insert into standings (id, person_id, subject_type, subject_id, standing, source)
       values (gen_random_uuid(), $1, 'organization', $2, 'reader', 'test')`,
      [cast.karim.id, table.workshop.id],
    );
    const { text } = await meeting('karim');
    for (const trace of tracesOf(table)) expect(text).not.toContain(trace);
    const scores = await table.as('karim', 'GET', `/meetings/${meetingId}/items/${hiddenItem()}/assessments`);
    expect(scores.status).toBe(404);
  });

  it('says nothing of any file to holders, strangers and visitors', async () => {
    for (const who of ['amina', 'nora', 'finance', 'admin', null] as const) {
      for (const path of reads(table.committee.id, meetingId, hiddenItem())) {
        const answer = await table.as(who, 'GET', path);
        const empty = ['/committees', '/me/assessments', '/me/meetings'].includes(path) && who !== null;
        expect([who, path, answer.status]).toEqual([who, path, empty ? 200 : who === null ? 401 : 404]);
        for (const trace of tracesOf(table)) expect(answer.text).not.toContain(trace);
      }
    }
  });
});
