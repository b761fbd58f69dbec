import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTREPRENDRE_AUTREMENT_GRID } from '../../src/calls/grids/grids.public.js';
import { RemindAssessors } from '../../src/committee/committee.jobs.js';
import { cast } from '../cast.js';
import { setTable, type Table } from './table.js';

const codes = ENTREPRENDRE_AUTREMENT_GRID.criteria.map(({ code }) => code);
const all = (score: number) => codes.map((criterion) => ({ criterion, score }));

describe('assessing the files of a meeting', () => {
  let table: Table;
  let meetingId: string;
  let items: { id: string }[];

  beforeAll(async () => {
    table = await setTable();
    const planned = await table.as('officer', 'POST', `/committees/${table.committee.id}/meetings`, {
      startsAt: '2026-05-18T07:00:00Z',
      place: 'Lille',
    });
    meetingId = String(planned.body['id']);
    const scheduled = await table.as('lead', 'POST', `/meetings/${meetingId}/items`, {
      applicationIds: table.files.map(({ id }) => id),
    });
    items = scheduled.body['items'] as unknown as typeof items;
  });
  afterAll(() => table.close());

  const path = (index = 0, rest = '') => `/meetings/${meetingId}/items/${items[index]?.id}/assessment${rest}`;

  it('begins empty, with the grid, its anchors and the way to the next file', async () => {
    const { body, etag } = await table.as('karim', 'GET', path());
    expect(body).toMatchObject({ state: 'none', missing: codes.length, total: null, previous: null, version: 0 });
    expect(body['following']).toBe(items[1]?.id);
    expect(etag).toBe('"v0"');
  });

  it('keeps what was typed, criterion by criterion, and shows both versions of a stale save', async () => {
    const first = await table.as(
      'karim',
      'PUT',
      path(),
      { scores: [{ criterion: 'jobs', comment: 'Deux postes annoncés' }] },
      { 'if-match': '"v0"' },
    );
    expect([first.status, first.etag]).toEqual([200, '"v1"']);
    const second = await table.as(
      'karim',
      'PUT',
      path(),
      {
        scores: [
          { criterion: 'jobs', score: 3 },
          { criterion: 'roots', score: 2 },
        ],
        comment: 'À entendre',
      },
      { 'if-match': '"v1"' },
    );
    expect(second.body['scores']).toEqual(
      expect.arrayContaining([
        { criterion: 'jobs', score: 3, comment: 'Deux postes annoncés' },
        { criterion: 'roots', score: 2, comment: '' },
      ]),
    );
    const stale = await table.as(
      'karim',
      'PUT',
      path(),
      { scores: [{ criterion: 'jobs', score: 1 }] },
      { 'if-match': '"v1"' },
    );
    expect(stale.status).toBe(412);
    expect(stale.body['current']).toMatchObject({ version: 2, comment: 'À entendre' });
    expect(stale.body['yours']).toEqual({ scores: [{ criterion: 'jobs', score: 1 }] });
  });

  it('refuses a score off the scale and a criterion the grid lacks, at their place in the list', async () => {
    const refused = await table.as(
      'karim',
      'PUT',
      path(),
      {
        scores: [
          { criterion: 'jobs', score: 5 },
          { criterion: 'beauty', score: 1 },
        ],
      },
      { 'if-match': '"v2"' },
    );
    expect(refused.status).toBe(422);
    expect((refused.body['errors'] as unknown as object[]).map((each) => ({ ...each, detail: '' }))).toEqual([
      { code: 'score_out_of_scale', pointer: '/scores/0/score', detail: '' },
      { code: 'score_unknown_criterion', pointer: '/scores/1/criterion', detail: '' },
    ]);
  });

  it('is handed in once, complete, with a reason for each 0', async () => {
    const submit = (version: number) =>
      table.as('karim', 'POST', path(0, '/submission'), undefined, { 'if-match': `"v${version}"` });
    expect((await submit(2)).body['code']).toBe('score_missing');
    const scores = all(4).map((each, index) => (index === 0 ? { ...each, score: 0 } : each));
    const saved = await table.as('karim', 'PUT', path(), { scores }, { 'if-match': '"v2"' });
    expect(saved.body).toMatchObject({ missing: 0, total: 8_500 });
    expect((await submit(3)).body['code']).toBe('score_comment_missing');
    const reason = { scores: [{ criterion: codes[0], comment: 'Aucune instance réelle' }] };
    await table.as('karim', 'PUT', path(), reason, { 'if-match': '"v3"' });
    expect((await submit(4)).body).toMatchObject({ state: 'submitted', total: 8_500, version: 5 });
    const after = await table.as('karim', 'PUT', path(), reason, { 'if-match': '"v5"' });
    expect([after.status, after.body['code']]).toEqual([409, 'assessment_submitted']);
    expect((await table.as('karim', 'GET', '/me/assessments')).body).toMatchObject({ total: 3, submitted: 1 });
  });

  it('stays one’s own until the meeting opens; the secretary and the officer read all', async () => {
    const others = `/meetings/${meetingId}/items/${items[0]?.id}/assessments`;
    expect((await table.as('elise', 'GET', others)).status).toBe(403);
    expect((await table.as('elise', 'GET', `/meetings/${meetingId}/ranking`)).status).toBe(403);
    expect((await table.as('observer', 'GET', others)).status).toBe(403);
    expect((await table.as('observer', 'GET', path())).status).toBe(404);
    for (const who of ['secretary', 'chair', 'officer', 'lead'] as const) {
      const read = await table.as(who, 'GET', others);
      expect((read.body['items'] as unknown as { name: string }[]).map(({ name }) => name)).toEqual(['Karim Haddad']);
    }
    const { body } = await table.as('officer', 'GET', `/meetings/${meetingId}/ranking`);
    const lines = body['lines'] as unknown as { mean: number | null; spread: number | null; rank: number | null }[];
    expect(lines.map(({ mean, spread, rank }) => [mean, spread, rank])).toEqual([
      [8_500, 0, 1],
      [null, null, null],
      [null, null, null],
    ]);
    expect(body['envelope']).not.toBeNull();
  });

  it('is reminded three days before the meeting, once, to those who have files left', async () => {
    await table.as('secretary', 'POST', `/meetings/${meetingId}/convocation`);
    await table.app.verb(RemindAssessors).run();
    await table.app.settle();
    const reminded = () =>
      table.app.database.rows<{ recipient: string }>(`select recipient from mails where notice = 'committee.reminder'`);
    expect(await reminded()).toEqual([]);
    await table.app.moveClockTo('2026-05-15T06:00:00Z');
    await table.app.verb(RemindAssessors).run();
    await table.app.verb(RemindAssessors).run();
    await table.app.settle();
    const people = (await reminded()).map(({ recipient }) => recipient).sort();
    expect(people).toEqual(
      [cast.chair, cast.karim, cast.elise, cast.thomas, cast.ines].map(({ email }) => email).sort(),
    );
  });
});
