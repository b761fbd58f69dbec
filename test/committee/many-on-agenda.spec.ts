import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTable, type Table } from './table.js';

let table: Table;
beforeAll(async () => {
  table = await setTable();
});
afterAll(() => table.close());

it('puts many files on one agenda, and takes them off again with all that came of it', async () => {
  const planned = await table.as('officer', 'POST', `/committees/${table.committee.id}/meetings`, {
    startsAt: '2026-05-18T07:00:00Z',
    place: 'Salle Vauban',
  });
  const meetingId = String(planned.body['id']);
  const applicationIds = table.files.map(({ id }) => id);
  const agenda = async () =>
    (await table.as('officer', 'GET', `/meetings/${meetingId}`)).body['items'] as unknown as object[];
  const assessors = () =>
    table.app.database.rows(`select 1 from standings where subject_id = any($1::uuid[]) and standing = 'assessor'`, [
      applicationIds,
    ]);
  const body = { act: 'schedule', applicationIds, meetingId };
  expect((await table.as('officer', 'POST', '/bulk-acts/preview', body)).body).toMatchObject({ done: 3, undo: 'act' });
  expect(await agenda()).toHaveLength(0);

  const asked = await table.as('officer', 'POST', '/bulk-acts', body);
  await table.app.settle();
  expect(await agenda()).toHaveLength(3);
  expect((await assessors()).length).toBeGreaterThan(0);

  await table.as('officer', 'POST', `/bulk-acts/${String(asked.body['id'])}/undo`, {});
  await table.app.settle();
  expect(await agenda()).toHaveLength(0);
  expect(await assessors()).toHaveLength(0);
  const states = await table.app.database.rows<{ state: string }>(
    `select distinct state from applications where id = any($1::uuid[])`,
    [applicationIds],
  );
  expect(states).toEqual([{ state: 'admissible' }]);
});
