import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DecideAwards } from '../../src/awards/decide-awards.js';
import type { Running } from '../journeys/stage/processes.js';
import { openStage, type Stage } from '../journeys/stage/stage.js';
import { deliberation, lead, proposed, recommended } from '../awards/stage.js';
import { buildCall } from '../build/calls.js';
import { cast, signIn, type CastPerson } from '../cast.js';
import { fileAll, prepareDrafts } from './stage/drafts.js';

interface Told {
  readonly status: number;
  readonly body: { readonly code?: string; readonly detail?: string };
}

describe('two people act on one thing at once, each on a process of its own', () => {
  let stage: Stage;
  let processes: Running[];
  const tokens = new Map<string, string>();
  let filed: readonly string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    const drafts = await prepareDrafts(stage.app, 2);
    filed = drafts.ids;
    await buildCall(stage.app);
    processes = await Promise.all([stage.start('api'), stage.start('all')]);
    await fileAll(processes[0]?.address ?? '', drafts, 1);
    for (const who of [cast.officer, cast.secretary, cast.lead])
      tokens.set(who.id, (await signIn(stage.app, who)).token);
    await stage.settled(30);
  }, 60_000);

  afterAll(() => stage.close());

  /** The same act by two people at the same time, in two processes. */
  function both(who: readonly [CastPerson, CastPerson], method: string, path: string, body: object, version?: number) {
    return Promise.all(
      who.map(async (each, index): Promise<Told> => {
        const answer = await fetch(`${processes[index]?.address ?? ''}/api/v1/${path}`, {
          method,
          headers: {
            authorization: `Bearer ${tokens.get(each.id) ?? ''}`,
            'content-type': 'application/json',
            'accept-language': 'en',
            'idempotency-key': `${each.id}-${index}-${path}`.slice(-70),
            ...(version === undefined ? {} : { 'if-match': `"v${version}"` }),
          },
          body: JSON.stringify(body),
        });
        return { status: answer.status, body: (await answer.json()) as Told['body'] };
      }),
    );
  }

  function expectOneWinner(answers: readonly Told[]): void {
    const [first, second] = [...answers].sort((one, other) => one.status - other.status);
    expect(first?.status).toBeLessThan(300);
    expect([409, 412]).toContain(second?.status);
    expect(second?.body.detail?.length).toBeGreaterThan(20);
    expect(second?.body.code).not.toBe('unexpected_fault');
  }

  it('two officers find one file admissible: one does, the other is told; one mail leaves', async () => {
    const [id = ''] = filed;
    const path = `applications/${id}`;
    const checked = await both([cast.officer, cast.secretary], 'POST', `${path}/rule-check`, {});
    expect(checked.some(({ status }) => status < 300)).toBe(true);
    expectOneWinner(
      await both([cast.officer, cast.secretary], 'POST', `${path}/acceptance`, {
        reasons: 'Vérifié avec la structure.',
      }),
    );
    await stage.settled();
    expect(await stage.count(`select count(*) from journal where subject_id = $1 and verb = 'accepted'`, [id])).toBe(1);
    expect(await stage.count(`select count(*) from mails where notice = 'applications.accepted'`)).toBe(1);
  });

  it('one officer accepts while another asks for a paper: never two contradictory letters', async () => {
    const [, id = ''] = filed;
    const officers = [cast.officer, cast.secretary] as const;
    await both(officers, 'POST', `applications/${id}/rule-check`, {});
    const [day] = await stage.rows<{ on: string }>(`select (paris_today() + 20)::text as on`);
    const answers = await Promise.all([
      both(officers, 'POST', `applications/${id}/acceptance`, { reasons: 'Vérifié avec la structure.' }),
      both(officers, 'POST', `applications/${id}/supplement-requests`, {
        items: [{ field: 'statutes', reason: 'Document illisible, merci de le renvoyer.', indispensable: true }],
        dueOn: day?.on,
      }),
    ]);
    await stage.settled();
    const statuses = answers.flat().map(({ status }) => status);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(statuses.filter((status) => status >= 300 && ![409, 412].includes(status))).toEqual([]);
    const letters = `select count(*) from mails where about_id = $1
      and notice in ('applications.accepted', 'applications.supplements_asked')`;
    expect(await stage.count(letters, [id])).toBe(1);
  });

  it('two leads release the same decisions: one does, the other is told; one letter', async () => {
    const [numbered] = await stage.rows<{ year: string }>('select left(min(number), 7) as year from applications');
    const year = numbered?.year ?? '';
    const application = await recommended(stage.app, { number: `${year}-0003` });
    const award = await proposed(stage.app, application.id);
    const act = await deliberation(stage.app);
    await stage.app.verb(DecideAwards).run(lead, { deliberationId: act.id, awardIds: [award] });
    expectOneWinner(await both([cast.lead, cast.lead], 'POST', 'decision-releases', { awardIds: [award] }));
    await stage.settled();
    expect(await stage.count(`select count(*) from documents where subject_id = $1`, [award])).toBe(1);
    expect(await stage.count(`select count(*) from mails where notice = 'awards.awarded'`)).toBe(1);
    expect(await stage.broken()).toEqual([]);
  });
});
