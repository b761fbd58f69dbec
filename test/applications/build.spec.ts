import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApplicationMoves,
  ApplicationsRead,
  SchedulingObjections,
  applicationLifeCycle,
} from '../../src/applications/applications.public.js';
import { system } from '../../src/kernel/access/actor.js';
import { kernelRefusals } from '../../src/kernel/refusals/kernel.refusals.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildApplication } from '../build/applications.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const secretary = system('test');

describe('the moves that later features make', () => {
  it('carry an application from the agenda to the decision, each journalled', async () => {
    const { id, communeIds } = await buildApplication(app, { state: 'admissible', communes: ['59512', '59350'] });
    const moves = app.verb(ApplicationMoves);
    await app.database.transaction(async (tx) => {
      await moves.schedule(tx, secretary, id);
      await moves.recommend(tx, secretary, id);
      await moves.propose(tx, secretary, id, { amount: 1_200_000 });
      await moves.award(tx, secretary, id);
    });
    const facts = await app.verb(ApplicationsRead).get(id);
    expect(facts).toMatchObject({
      state: 'awarded',
      communeIds: [communeIds[0], communeIds[1]],
      askedAmount: 1_500_000,
    });
    const verbs = await app.database.rows<{ verb: string }>(
      `select verb from journal where subject_id = $1 order by position`,
      [id],
    );
    expect(verbs.map(({ verb }) => verb)).toEqual(['scheduled', 'recommended', 'proposed', 'awarded']);
  });

  it('refuse what the state does not allow, and say where the move starts', async () => {
    const { id } = await buildApplication(app, { state: 'submitted' });
    const moving = app.database.transaction((tx) => app.verb(ApplicationMoves).recommend(tx, secretary, id));
    await expect(moving).rejects.toMatchObject({ code: 'wrong_state' });
  });

  it('listen to the objections of the features below before scheduling', async () => {
    const { id } = await buildApplication(app, { state: 'admissible' });
    app
      .verb(SchedulingObjections)
      .register('test', (_, asked) => Promise.resolve(asked === id ? kernelRefusals.not_allowed() : null));
    const moving = app.database.transaction((tx) => app.verb(ApplicationMoves).schedule(tx, secretary, id));
    await expect(moving).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('the table of the life cycle', () => {
  it('never leads out of a decision', () => {
    const ends = ['awarded', 'refused', 'withdrawn', 'lapsed', 'inadmissible', 'redirected'] as const;
    for (const move of Object.values(applicationLifeCycle.moves)) {
      expect(move.from.filter((state) => (ends as readonly string[]).includes(state))).toEqual([]);
    }
  });
});
