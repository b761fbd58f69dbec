import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Recommendations } from '../../src/committee/committee.public.js';
import { cast } from '../cast.js';
import { setTable, type Table } from './table.js';

interface Item {
  id: string;
  position: number;
  applicationId: string;
}

describe('a meeting, from its plan to its minutes', () => {
  let table: Table;
  let meetingId: string;
  let items: Item[];

  beforeAll(async () => {
    table = await setTable({ nominativeVotes: true });
  });
  afterAll(() => table.close());

  const seats = () => table.committee.seats;
  const path = (rest = '') => `/meetings/${meetingId}${rest}`;
  const item = (index: number) => items[index]?.id ?? '';

  it('is planned by the officer, who puts admissible files on its agenda', async () => {
    const planned = await table.as('officer', 'POST', `/committees/${table.committee.id}/meetings`, {
      startsAt: '2026-05-18T07:00:00Z',
      place: 'Salle Vauban, 2 boulevard des Cités Unies',
    });
    expect([planned.status, planned.body['state']]).toEqual([201, 'planned']);
    meetingId = String(planned.body['id']);
    const declared = await table.as('ines', 'POST', '/interests', {
      siren: table.workshop.siren,
      organizationName: 'Atelier du Lin',
      kind: 'mandate',
      validFrom: '2023-01-01',
    });
    expect(declared.status).toBe(201);
    const scheduled = await table.as('officer', 'POST', path('/items'), {
      applicationIds: table.files.map(({ id }) => id),
    });
    expect(scheduled.status).toBe(201);
    items = scheduled.body['items'] as unknown as Item[];
    expect(items.map(({ applicationId }) => applicationId)).toEqual(table.files.map(({ id }) => id));
    const standings = await table.app.database.rows<{ person_id: string }>(
      `select person_id from standings where subject_id = $1 and standing = 'assessor'`,
      [table.files[0].id],
    );
    expect(standings.map(({ person_id }) => person_id).sort()).toEqual(
      [cast.chair, cast.karim, cast.elise, cast.thomas].map(({ id }) => id).sort(),
    );
  });

  it('cannot be opened before it is convened, nor convened with less than five days', async () => {
    expect((await table.as('secretary', 'POST', path('/opening'))).body['code']).toBe('wrong_state');
    await table.app.moveClockTo('2026-05-14T08:00:00Z');
    expect((await table.as('secretary', 'POST', path('/convocation'))).body['code']).toBe('convocation_too_late');
    await table.app.moveClockTo('2026-05-12T08:00:00Z');
    expect((await table.as('karim', 'POST', path('/convocation'))).status).toBe(403);
    expect((await table.as('secretary', 'POST', path('/convocation'))).body['state']).toBe('convened');
    expect((await table.as('officer', 'POST', path('/items'), { applicationIds: [table.files[0].id] })).status).toBe(
      409,
    );
  });

  it('sends each member the agenda, without the file hidden from Inès', async () => {
    await table.app.settle();
    const mails = await table.app.database.rows<{ recipient: string; text: string }>(
      `select recipient, text from mails where notice = 'committee.convocation'`,
    );
    expect(mails).toHaveLength(7);
    const agendaOf = (email: string) => mails.find(({ recipient }) => recipient === email)?.text ?? '';
    expect(agendaOf(cast.karim.email)).toContain('Filer le lin');
    expect(agendaOf(cast.ines.email)).not.toContain('Filer le lin');
    expect(agendaOf(cast.ines.email)).toContain('Réparer les vélos');
  });

  it('opens on its day only', async () => {
    expect((await table.as('chair', 'POST', path('/opening'))).body['code']).toBe('meeting_too_early');
    await table.app.moveClockTo('2026-05-18T07:05:00Z');
    expect((await table.as('chair', 'POST', path('/opening'))).body['state']).toBe('open');
  });

  it('keeps an attendance sheet with one proxy a member, and refuses a stale one', async () => {
    const sheet = (...extra: object[]) => ({
      attendances: [
        { seatId: seats().chair, mode: 'present' },
        { seatId: seats().secretary, mode: 'present' },
        { seatId: seats().karim, mode: 'remote' },
        { seatId: seats().ines, mode: 'present' },
        ...extra,
      ],
    });
    const elise = { seatId: seats().elise, mode: 'proxy', proxySeatId: seats().karim };
    const thomas = { seatId: seats().thomas, mode: 'proxy', proxySeatId: seats().karim };
    const { etag } = await table.as('secretary', 'GET', path());
    const twice = await table.as('secretary', 'PUT', path('/attendances'), sheet(elise, thomas), { 'if-match': etag });
    expect([twice.status, twice.body['code']]).toEqual([422, 'proxy_twice']);
    const kept = await table.as('secretary', 'PUT', path('/attendances'), sheet(elise), { 'if-match': etag });
    expect(kept.status).toBe(200);
    const stale = await table.as('secretary', 'PUT', path('/attendances'), sheet(), { 'if-match': etag });
    expect([stale.status, 'current' in stale.body, 'yours' in stale.body]).toEqual([412, true, true]);
  });

  it('tells those who run it who leaves, who votes and whether the quorum is reached', async () => {
    const room = (who: keyof typeof cast) => table.as(who, 'GET', path(`/items/${item(0)}/room`));
    const before = (await room('secretary')).body;
    expect(before).toMatchObject({ calledAt: null, base: 4, needed: 2, attending: 3, quorate: true });
    const lines = before['seats'] as unknown as { seatId: string; leaves: boolean; votes: boolean; bySeatId: string }[];
    const line = (seatId: string) => lines.find((each) => each.seatId === seatId);
    expect(line(seats().ines)).toMatchObject({ leaves: true, votes: false });
    expect(line(seats().elise)).toMatchObject({ mode: 'proxy', votes: true, bySeatId: seats().karim });
    expect(line(seats().thomas)).toMatchObject({ mode: 'absent', votes: false });
    expect([(await room('karim')).status, (await room('ines')).status]).toEqual([403, 404]);
    await table.as('secretary', 'POST', path(`/items/${item(0)}/call`));
    expect((await room('lead')).body['calledAt']).toMatch(/^2026-05-18T07:05/);
  });

  it('refuses a vote of the withdrawn, of the absent, and a vote that is missing', async () => {
    const refused = await table.as('secretary', 'POST', path(`/items/${item(0)}/decision`), {
      recommendation: 'favourable',
      grounds: 'Utile',
      votes: [
        { seatId: seats().chair, choice: 'for' },
        { seatId: seats().ines, choice: 'for' },
        { seatId: seats().thomas, choice: 'for' },
        { seatId: seats().observer, choice: 'for' },
      ],
    });
    expect(refused.status).toBe(422);
    expect((refused.body['errors'] as unknown as { code: string }[]).map(({ code }) => code)).toEqual([
      'voter_withdrawn',
      'voter_not_attending',
      'voter_not_attending',
      'vote_missing',
    ]);
  });

  it('records a reduced recommendation, carried by the casting vote of the chair', async () => {
    const votes = [
      { seatId: seats().chair, choice: 'for' },
      { seatId: seats().karim, choice: 'against' },
      { seatId: seats().elise, choice: 'abstain' },
    ];
    const decide = (recommendation: string, amount?: number) =>
      table.as('secretary', 'POST', path(`/items/${item(0)}/decision`), {
        recommendation,
        grounds: 'Budget à resserrer',
        votes,
        ...(amount ? { amount } : {}),
      });
    expect((await decide('reduced')).body['code']).toBe('amount_needed');
    const decided = await decide('reduced', 900_000);
    expect(decided.status).toBe(201);
    expect(decided.body).toMatchObject({
      recommendation: 'reduced',
      recommended: { amount: 900_000, currency: 'EUR' },
      tally: { base: 4, withdrawn: 1, needed: 2, present: 1, remote: 1, proxies: 1, castingVote: true },
    });
    expect((await decide('reduced', 800_000)).body['code']).toBe('item_decided');
    const recommended = await table.app.verb(Recommendations).of(table.files[0].id);
    expect(recommended).toMatchObject({ recommendation: 'reduced', amount: 900_000, meetingId });
  });

  it('lets a member withdraw during the meeting: the file is hidden from then on and the vote is no longer theirs', async () => {
    const own = await table.as('ines', 'POST', path(`/items/${item(2)}/recusals`), { reason: 'Une amie y travaille' });
    expect([own.status, own.body['seatId']]).toEqual([201, seats().ines]);
    const seen = (await table.as('ines', 'GET', path())).body['items'] as unknown as Item[];
    expect(seen.map(({ applicationId }) => applicationId)).toEqual([table.files[1].id]);
    const forAnother = { seatId: seats().chair, reason: 'Autre' };
    expect((await table.as('karim', 'POST', path(`/items/${item(1)}/recusals`), forAnother)).status).toBe(403);
  });

  it('does not close while a file waits, and refuses what the vote does not carry', async () => {
    expect((await table.as('secretary', 'POST', path('/closing'))).body['code']).toBe('items_undecided');
    const votes = (index: number, choice: string) =>
      [seats().chair, seats().karim, seats().elise, ...(index === 2 ? [] : [seats().ines])].map((seatId) => ({
        seatId,
        choice,
      }));
    const decide = (index: number, recommendation: string, choice = 'for') =>
      table.as('chair', 'POST', path(`/items/${item(index)}/decision`), {
        recommendation,
        grounds: 'Projet à mûrir',
        votes: votes(index, choice),
      });
    expect((await decide(1, 'unfavourable', 'against')).body['code']).toBe('not_carried');
    expect((await decide(1, 'deferred')).status).toBe(201);
    const both = await Promise.all([decide(2, 'favourable'), decide(2, 'unfavourable')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const states = await table.app.database.rows<{ state: string }>(
      `select state from applications where id = any($1::uuid[]) order by id`,
      [table.files.map(({ id }) => id)],
    );
    expect(states.map(({ state }) => state)).toEqual(['recommended', 'admissible', 'recommended']);
    const entries = await table.app.database.rows(
      `select 1 from journal where subject_id = $1 and verb in ('item_decided', 'recommended')`,
      [table.files[2].id],
    );
    expect(entries).toHaveLength(1);
    expect((await table.as('secretary', 'POST', path('/closing'))).body['state']).toBe('closed');
  });

  it('leaves minutes that members may read, save one from whom a file is hidden', async () => {
    await table.app.settle();
    const minutes = await table.as('karim', 'GET', path('/minutes'));
    expect(minutes.status).toBe(200);
    const file = `/files/${String(minutes.body['fileId'])}`;
    const pdf = await table.as('secretary', 'GET', file);
    expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    for (const who of ['ines', 'observer', 'amina', 'nora', null] as const) {
      expect((await table.as(who, 'GET', file)).status).toBe(404);
      expect((await table.as(who, 'GET', path('/minutes'))).status).not.toBe(200);
    }
    const told = await table.app.database.rows<{ recipient: string }>(
      `select recipient from mails where notice = 'committee.minutes'`,
    );
    expect(told.map(({ recipient }) => recipient)).not.toContain(cast.ines.email);
    expect(told.map(({ recipient }) => recipient)).toContain(cast.lead.email);
  });

  it('says in the journal of the file nothing of the sense of the recommendation', async () => {
    const entries = await table.app.database.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and verb = 'recommended'`,
      [table.files[0].id],
    );
    expect(entries.map(({ data }) => Object.keys(data).sort())).toEqual([['itemId', 'meetingId']]);
  });
});
