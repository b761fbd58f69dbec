import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, buildCast, cast } from '../cast.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCall } from '../build/calls.js';
import { setTable, type Table } from './table.js';
import { committeeReader, sittingOf } from '../../src/committee/committee.access.js';
import { summaries } from '../../src/committee/committee-reads.js';
import { onPool } from '../../src/committee/reader.js';
import { CreateCommittee, GrantSeat } from '../../src/committee/committee.public.js';

describe('setting up a committee', () => {
  let app: TestApp;
  let callId: string;

  beforeAll(async () => {
    app = await openTestApp();
    await buildCast(app);
    callId = (await buildCall(app)).call.id;
  });
  afterAll(() => app.close());

  it('gives it the five colleges of the call, once', async () => {
    const create = () => app.verb(CreateCommittee).run(actorOf(cast.lead), { callId, name: 'Comité de sélection' });
    const committee = await create();
    expect(committee.colleges.map(({ name }) => name)).toEqual([
      'Réseaux de l’ESS',
      'Collectivités',
      'Finance solidaire',
      'Fondations',
      'Métropole',
    ]);
    await expect(create()).rejects.toMatchObject({ code: 'committee_exists' });
  });

  it('seats a person by e-mail and sends a link and, apart, its code', async () => {
    const { id, college } = (await app.database.row<{ id: string; college: string }>(
      `select k.id, c.id as college from committees k join colleges c on c.committee_id = k.id order by c.id limit 1`,
    )) ?? { id: '', college: '' };
    const grant = (email: string, capacity: 'chair' | 'member') =>
      app.verb(GrantSeat).run(actorOf(cast.lead), { committeeId: id, collegeId: college, email, capacity });
    const seat = await grant('nouvelle@reseau.example', 'chair');
    expect(seat).toMatchObject({ capacity: 'chair', validUntil: null });
    await expect(grant('autre@reseau.example', 'chair')).rejects.toMatchObject({ code: 'chair_taken' });
    await expect(grant('nouvelle@reseau.example', 'member')).rejects.toMatchObject({ code: 'seat_taken' });
    await app.settle();
    const mails = await app.database.rows<{ notice: string; text: string }>(
      `select notice, text from mails where recipient = 'nouvelle@reseau.example' order by notice`,
    );
    expect(mails.map(({ notice }) => notice)).toEqual(['committee.seat', 'committee.seat_code']);
    const token = /\/siege#([\w-]{43})/.exec(mails[0]?.text ?? '')?.[1];
    const code = /\b(\d{6})\b/.exec(mails[1]?.text ?? '')?.[1];
    expect(mails[0]?.text).not.toContain(String(code));
    const opened = await app.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method: 'POST',
        url: '/api/v1/sessions/seat',
        headers: { origin: 'http://localhost:3000' },
        payload: { token, code },
      });
    expect(opened.statusCode).toBe(201);
  });
});

describe('a committee at work', () => {
  let table: Table;
  let meetingId: string;

  beforeAll(async () => {
    table = await setTable();
    const planned = await table.as('secretary', 'POST', `/committees/${table.committee.id}/meetings`, {
      startsAt: '2026-05-18T07:00:00Z',
      place: 'Lille',
    });
    meetingId = String(planned.body['id']);
    await table.as('officer', 'POST', `/meetings/${meetingId}/items`, {
      applicationIds: table.files.map(({ id }) => id),
    });
  });
  afterAll(() => table.close());

  it('is known to its seats and the grants office, by the rule of rows and by that of lists alike', async () => {
    const read = onPool(table.app.database);
    for (const who of Object.values(cast)) {
      for (const actor of [actorOf(who), actorOf(who, { strong: false })]) {
        const row = await sittingOf(read, actor, table.committee.id);
        const listed = (await summaries(read, actor)).length > 0;
        expect([who.name, committeeReader.holds?.(actor, row) === null]).toEqual([who.name, listed]);
      }
    }
  });

  it('closes everything to a member whose seat ends', async () => {
    const standings = () =>
      table.app.database.rows(`select 1 from standings where person_id = $1 and subject_type = 'application'`, [
        cast.thomas.id,
      ]);
    expect(await standings()).toHaveLength(3);
    const seatId = table.committee.seats.thomas;
    expect((await table.as('officer', 'POST', `/seats/${seatId}/end`, {}, { 'if-match': '"v1"' })).status).toBe(403);
    const ended = await table.as('lead', 'POST', `/seats/${seatId}/end`, {}, { 'if-match': '"v1"' });
    expect([ended.status, ended.body['validUntil']]).toEqual([200, '2026-05-03']);
    expect(await standings()).toHaveLength(0);
    expect((await table.as('thomas', 'GET', `/meetings/${meetingId}`)).status).toBe(404);
    expect((await table.as('thomas', 'GET', '/me/assessments')).body).toMatchObject({ total: 0 });
  });

  it('without quorum, is convened a second time on the same agenda and decides without quorum', async () => {
    await table.as('secretary', 'POST', `/meetings/${meetingId}/convocation`);
    await table.app.moveClockTo('2026-05-18T07:05:00Z');
    const opened = await table.as('secretary', 'POST', `/meetings/${meetingId}/opening`);
    const { seats } = table.committee;
    const sheet = { attendances: [{ seatId: seats.karim, mode: 'present' }] };
    await table.as('secretary', 'PUT', `/meetings/${meetingId}/attendances`, sheet, { 'if-match': opened.etag });
    const items = opened.body['items'] as unknown as { id: string }[];
    const decision = {
      recommendation: 'favourable',
      grounds: 'Utile',
      votes: [{ seatId: seats.karim, choice: 'for' }],
    };
    const refused = await table.as(
      'secretary',
      'POST',
      `/meetings/${meetingId}/items/${items[0]?.id}/decision`,
      decision,
    );
    expect([refused.status, refused.body['code']]).toEqual([409, 'no_quorum']);
    const again = (startsAt: string) =>
      table.as('secretary', 'POST', `/meetings/${meetingId}/second-convocation`, { startsAt, place: 'Roubaix' });
    expect((await again('2026-05-20T07:00:00Z')).body['code']).toBe('convocation_too_late');
    const second = await again('2026-05-26T07:00:00Z');
    expect(second.body).toMatchObject({ state: 'convened', secondConvocation: true });
    expect((second.body['items'] as unknown as object[]).length).toBe(3);
    const secondId = String(second.body['id']);
    await table.app.settle();
    await table.app.moveClockTo('2026-05-26T07:05:00Z');
    const held = await table.as('secretary', 'POST', `/meetings/${secondId}/opening`);
    await table.as('secretary', 'PUT', `/meetings/${secondId}/attendances`, sheet, { 'if-match': held.etag });
    for (const { id } of items) {
      const decided = await table.as('secretary', 'POST', `/meetings/${secondId}/items/${id}/decision`, decision);
      expect(decided.body['tally']).toMatchObject({ needed: 0, present: 1, for: 1 });
    }
    expect((await table.as('secretary', 'POST', `/meetings/${secondId}/closing`)).body['state']).toBe('closed');
    await table.app.settle();
    for (const id of [meetingId, secondId]) {
      expect((await table.as('karim', 'GET', `/meetings/${id}/minutes`)).status).toBe(200);
    }
  });

  it('lists its meetings to its seats, the latest first, page by page', async () => {
    const first = await table.as('elise', 'GET', `/committees/${table.committee.id}/meetings?limit=1`);
    const next = await table.as(
      'elise',
      'GET',
      `/committees/${table.committee.id}/meetings?limit=1&after=${String(first.body['next'])}`,
    );
    expect([first, next].map(({ body }) => (body['items'] as unknown as { place: string }[])[0]?.place)).toEqual([
      'Roubaix',
      'Lille',
    ]);
    expect(next.body['next']).toBeNull();
  });
});
