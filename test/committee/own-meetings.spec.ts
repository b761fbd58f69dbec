import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cast } from '../cast.js';
import { setTable, type Table } from './table.js';

interface Own {
  readonly id: string;
  readonly items: number;
}

describe('the meetings of a person who holds a seat', () => {
  let table: Table;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    table = await setTable();
    for (const [name, startsAt] of [
      ['later', '2026-06-22T07:00:00Z'],
      ['next', '2026-05-18T07:00:00Z'],
      ['old', '2026-05-11T07:00:00Z'],
      ['older', '2026-05-08T07:00:00Z'],
    ] as const) {
      const planned = await table.as('officer', 'POST', `/committees/${table.committee.id}/meetings`, {
        startsAt,
        place: 'Lille',
      });
      ids[name] = String(planned.body['id']);
    }
    await table.as('officer', 'POST', `/meetings/${ids['next']}/items`, {
      applicationIds: table.files.map(({ id }) => id),
    });
    await table.app.database.rows(`update meetings set state = 'closed' where id = any($1)`, [
      [ids['old'], ids['older']],
    ]);
  });
  afterAll(() => table.close());

  const own = async (who: keyof typeof cast | null) => {
    const answer = await table.as(who, 'GET', '/me/meetings');
    return { status: answer.status, items: (answer.body['items'] ?? []) as unknown as Own[] };
  };
  const next = async (who: keyof typeof cast) => (await own(who)).items.find(({ id }) => id === ids['next']);

  it('come with the next first, then those closed from the latest', async () => {
    const { items } = await own('karim');
    expect(items.map(({ id }) => id)).toEqual([ids['next'], ids['later'], ids['old'], ids['older']]);
    expect(items[0]).toMatchObject({
      committeeId: table.committee.id,
      committee: expect.any(String),
      seatId: table.committee.seats.karim,
      capacity: 'member',
      place: 'Lille',
      state: 'planned',
      items: 3,
      toAssess: 3,
      submitted: 0,
    });
  });

  it('tell how many assessments are left, to those who vote', async () => {
    await table.app.database.rows(
      `insert into assessments (id, application_id, meeting_id, seat_id, grid_id, state, total, comment, submitted_at)
       select gen_random_uuid(), f.id, $2, $3, (select id from grids limit 1), f.state, 500, '',
         case f.state when 'submitted' then clock_now() end
       from unnest($1::uuid[], array['submitted', 'draft']) f (id, state)`,
      [[table.files[0].id, table.files[1].id], ids['next'], table.committee.seats.karim],
    );
    expect(await next('karim')).toMatchObject({ items: 3, toAssess: 3, submitted: 1 });
    expect(await next('chair')).toMatchObject({ capacity: 'chair', toAssess: 3, submitted: 0 });
    expect(await next('secretary')).toMatchObject({ capacity: 'secretary', items: 3, toAssess: 0 });
    expect(await next('observer')).toMatchObject({ capacity: 'observer', items: 3, toAssess: 0 });
  });

  it('count no file in which the member has an interest, assessed or not', async () => {
    await table.as('karim', 'POST', '/interests', {
      applicationId: table.files[0].id,
      kind: 'family',
      validFrom: '2024-01-01',
    });
    expect(await next('karim')).toMatchObject({ items: 2, toAssess: 2, submitted: 0 });
    expect(await next('elise')).toMatchObject({ items: 3, toAssess: 3 });
  });

  it('are none without a seat today, and asked by nobody unknown', async () => {
    expect(await own('amina')).toEqual({ status: 200, items: [] });
    expect(await own('officer')).toEqual({ status: 200, items: [] });
    expect((await own(null)).status).toBe(401);
    await table.app.database.rows(`update seats set valid_until = '2026-05-01' where id = $1`, [
      table.committee.seats.elise,
    ]);
    expect(await own('elise')).toEqual({ status: 200, items: [] });
  });
});
