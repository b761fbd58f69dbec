import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeProposal } from '../../src/awards/change-proposal.js';
import { ProposeAward } from '../../src/awards/propose-award.js';
import { addDays, addYears, type CivilDate } from '../../src/kernel/dates/civil-date.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildAward } from '../build/awards.js';
import { inventedSiret } from '../build/organizations.js';
import { buildCast, cast, signIn, type CastPerson } from '../cast.js';
import { declaredAid, lead, proposed, recommended } from './stage.js';

let app: TestApp;
let today: CivilDate;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  const row = await app.database.row<{ day: CivilDate }>('select paris_today()::text as day');
  today = row?.day ?? ('' as CivilDate);
});
afterAll(() => app.close());

const award = (applicationId: string, amount: number) =>
  app.verb(ProposeAward).run(lead, { applicationId, outcome: 'award', amount, object: 'Un atelier partagé' });

describe('a proposal keeps to the frame of the call and says which rule it breaks', () => {
  it.each([
    ['the ceiling', { asked: 4_000_000, budgetTotal: 20_000_000 }, 3_000_001, ['ceiling_exceeded']],
    ['the share of the budget', { asked: 4_000_000, budgetTotal: 6_000_000 }, 1_800_001, ['share_exceeded']],
    ['what was asked', { asked: 1_000_000, budgetTotal: 9_000_000 }, 1_000_001, ['asked_exceeded']],
    ['zero', {}, 0, ['amount_missing']],
    [
      'all three',
      { asked: 1_000_000, budgetTotal: 6_000_000 },
      3_000_001,
      ['ceiling_exceeded', 'share_exceeded', 'asked_exceeded'],
    ],
  ])('%s', async (_rule, wish, amount, codes) => {
    const { id } = await recommended(app, wish);
    const refusal = (await award(id, amount).catch((fault: unknown) => fault)) as {
      code: string;
      pointer: string;
      also: { code: string; pointer: string }[];
    };
    expect([refusal, ...refusal.also].map(({ code }) => code)).toEqual(codes);
    expect([refusal, ...refusal.also].every(({ pointer }) => pointer === '/amount')).toBe(true);
  });

  it('asks the ground of a refusal', async () => {
    const { id } = await recommended(app);
    const proposal = { applicationId: id, outcome: 'refusal' as const, object: 'Un atelier partagé' };
    await expect(app.verb(ProposeAward).run(lead, proposal)).rejects.toMatchObject({
      code: 'ground_missing',
      pointer: '/grounds',
    });
  });

  it('keeps a ground in a refusal that is changed', async () => {
    const { id } = await recommended(app);
    const awardId = await proposed(app, id, { grounds: 'Le plan de financement n’est pas assuré.' });
    const change = app.verb(ChangeProposal);
    await expect(change.run(lead, { id: awardId, version: 1, grounds: ' ' })).rejects.toMatchObject({
      code: 'ground_missing',
      pointer: '/grounds',
    });
    expect(await change.run(lead, { id: awardId, version: 1, object: 'Un atelier' })).toMatchObject({ version: 2 });
  });

  it('waits for the recommendation of the committee', async () => {
    const { id } = await recommended(app, { state: 'scheduled' });
    await expect(award(id, 1_000_000)).rejects.toMatchObject({ code: 'wrong_state' });
  });

  it('can be changed until the vote, under the same rules', async () => {
    const { id } = await recommended(app, { asked: 1_500_000 });
    const awardId = await proposed(app, id);
    const change = app.verb(ChangeProposal);
    await expect(change.run(lead, { id: awardId, version: 1, amount: 1_500_001 })).rejects.toMatchObject({
      code: 'asked_exceeded',
    });
    expect(await change.run(lead, { id: awardId, version: 1, amount: 1_400_000 })).toEqual({ id: awardId, version: 2 });
    const kept = await app.database.row(`select de_minimis as "deMinimis" from awards where id = $1`, [awardId]);
    expect(kept).toMatchObject({ deMinimis: { total: 1_400_000, on: today } });
    await expect(change.run(lead, { id: awardId, version: 1, amount: 1 })).rejects.toMatchObject({
      code: 'stale_version',
    });
  });
});

describe('de minimis over three rolling years', () => {
  it('counts the aid the structure declared, and that of its single undertaking', async () => {
    const sister = inventedSiret().slice(0, 9);
    const { id, organizationId } = await recommended(app, { organization: { singleUndertaking: [sister] } });
    await declaredAid(app, organizationId, { amount: 20_000_000, grantedOn: addDays(today, -400) });
    await declaredAid(app, organizationId, { amount: 9_000_001, grantedOn: addDays(today, -10), siren: sister });
    await expect(award(id, 1_000_000)).rejects.toMatchObject({ code: 'de_minimis_exceeded', pointer: '/amount' });
    expect(await award(id, 999_999)).toMatchObject({ state: 'proposed' });
  });

  it('forgets aid on the day it is three years old', async () => {
    const { id, organizationId } = await recommended(app);
    await declaredAid(app, organizationId, { amount: 29_500_000, grantedOn: addYears(today, -3) });
    await declaredAid(app, organizationId, { amount: 29_500_000, grantedOn: today, regime: 'none' });
    expect(await award(id, 1_000_000)).toMatchObject({ state: 'proposed' });
  });

  it('counts what the authority itself gave, unless it was withdrawn', async () => {
    const before = await buildAward(app, { amount: 2_000_000 });
    const { id } = await recommended(app, { organizationId: before.organizationId });
    await declaredAid(app, before.organizationId, { amount: 27_500_000, grantedOn: today });
    await expect(award(id, 1_000_000)).rejects.toMatchObject({ code: 'de_minimis_exceeded' });
    await app.database.rows(`update awards set state = 'withdrawn' where id = $1`, [before.id]);
    expect(await award(id, 1_000_000)).toMatchObject({ state: 'proposed' });
  });
});

describe('the envelope of the year', () => {
  let first: Awaited<ReturnType<typeof recommended>>;
  let second: Awaited<ReturnType<typeof recommended>>;

  it('gives its last euros once, even to two proposals at the same time', async () => {
    first = await recommended(app);
    second = await recommended(app);
    const spent = await app.database.row<{ total: number }>(
      `select coalesce(sum(amount), 0)::float8 as total from awards where envelope_id is not null and outcome = 'award'
         and state <> 'withdrawn'`,
    );
    await app.database.rows(`update envelopes set amount = $1`, [(spent?.total ?? 0) + 1_500_000]);
    const outcomes = await Promise.allSettled([award(first.id, 1_000_000), award(second.id, 1_000_000)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'envelope_exceeded', pointer: '/amount' } });
  });

  it('leaves the loser free to take what is left', async () => {
    const state = await app.database.rows<{ id: string }>(
      `select id from applications where id = any($1) and state = 'recommended'`,
      [[first.id, second.id]],
    );
    expect(state).toHaveLength(1);
    expect(await award(state[0]?.id ?? '', 500_000)).toMatchObject({ state: 'proposed' });
  });

  it('is shown to the lead against the proposals', async () => {
    const board = await get(cast.lead, `/api/v1/awards/proposals-board?call=${first.built.call.id}`);
    expect(board.statusCode).toBe(200);
    const view = board.json<{
      total: number;
      left: number;
      envelopes: { amount: number; voted: number; proposed: number; left: number }[];
      proposals: { amount: number; state: string }[];
    }>();
    expect(view.left).toBe(0);
    expect(view.envelopes).toHaveLength(1);
    expect(view.envelopes[0]?.proposed).toBe(view.total);
    expect(view.proposals.every(({ state }) => state === 'proposed')).toBe(true);
    expect(view.proposals.reduce((sum, { amount }) => sum + amount, 0)).toBe(view.total);
    expect((await get(cast.officer, `/api/v1/awards/proposals-board?call=${first.built.call.id}`)).statusCode).toBe(
      403,
    );
  });
});

describe('who sees a proposal', () => {
  it('is staff alone, and not one with a conflict', async () => {
    const { id } = await recommended(app, { asked: 100_000 });
    await app.database.rows(`update envelopes set amount = amount + 100000`);
    const awardId = await proposed(app, id, { amount: 100_000 });
    await app.database.rows(
      `insert into bars (id, person_id, application_id, reason) values (gen_random_uuid(), $1, $2, 'interest')`,
      [cast.secretary.id, id],
    );
    expect((await get(cast.officer, `/api/v1/awards/${awardId}`)).json()).toMatchObject({ state: 'proposed' });
    for (const who of [cast.secretary, cast.amina, cast.nora, cast.karim]) {
      expect((await get(who, `/api/v1/awards/${awardId}`)).statusCode).toBe(404);
      expect((await get(who, `/api/v1/applications/${id}/award`)).statusCode).toBe(404);
      const list = (await get(who, '/api/v1/awards?limit=200')).json<{ items: { id: string }[] }>();
      expect(list.items.map((item) => item.id)).not.toContain(awardId);
    }
    const file = { applicationId: id, outcome: 'award' as const, amount: 1, object: 'Un atelier' };
    await app.database.rows(`insert into bars (id, person_id, application_id, reason)
      values (gen_random_uuid(), '${cast.lead.id}', '${id}', 'interest')`);
    await expect(app.verb(ProposeAward).run(lead, file)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a lead who is of the structure', () => {
  it('neither proposes, nor votes, nor reads before the holder does', async () => {
    const people = [{ personId: cast.amina.id }, { personId: cast.lead.id, role: 'reader' as const }];
    const { id } = await recommended(app, { organization: { people } });
    await expect(award(id, 100_000)).rejects.toMatchObject({ code: 'officer_in_conflict' });
    const refusal = { applicationId: id, outcome: 'refusal' as const, object: 'Atelier', grounds: 'Budget incertain.' };
    await expect(app.verb(ProposeAward).run(lead, refusal)).rejects.toMatchObject({ code: 'officer_in_conflict' });
    const { id: awardId, organizationId } = await buildAward(app, { state: 'proposed' });
    await app.database.rows(
      `insert into standings (id, person_id, subject_type, subject_id, standing, source)
       values (gen_random_uuid(), $1, 'organization', $2, 'owner', 'test')`,
      [cast.lead.id, organizationId],
    );
    const change = { id: awardId, version: 1, amount: 1 };
    await expect(app.verb(ChangeProposal).run(lead, change)).rejects.toMatchObject({ code: 'officer_in_conflict' });
    expect((await get(cast.lead, `/api/v1/awards/${awardId}`)).statusCode).toBe(404);
    expect((await get(cast.officer, `/api/v1/awards/${awardId}`)).statusCode).toBe(200);
  });
});

async function get(who: CastPerson, url: string) {
  const { headers } = await signIn(app, who);
  return app.app.getHttpAdapter().getInstance().inject({ method: 'GET', url, headers });
}
