import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AwardsRead } from '../../src/awards/awards.public.js';
import { CarryDecisionOn, StartAfterNotification } from '../../src/awards/awards.jobs.js';
import { TellDecision } from '../../src/awards/awards.notices.js';
import { WriteAgreement, WriteDecisionLetter } from '../../src/awards/awards.documents.js';
import { DecideAwards } from '../../src/awards/decide-awards.js';
import { RecordDeliberation } from '../../src/awards/record-deliberation.js';
import { ReleaseDecisions } from '../../src/awards/release-decisions.js';
import { TransmitDeliberation } from '../../src/awards/transmit-deliberation.js';
import { addDays, type CivilDate } from '../../src/kernel/dates/civil-date.js';
import type { JournalHandler } from '../../src/kernel/jobs/handlers.js';
import { Journal, type JournalEntry } from '../../src/kernel/journal/journal.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCast, cast, signIn, type CastPerson } from '../cast.js';
import { declaredAid, deliberation, lead, mailsOf, proposed, recommended } from './stage.js';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
});
afterAll(() => app.close());

const decide = (deliberationId: string, awardIds: string[]) =>
  app.verb(DecideAwards).run(lead, { deliberationId, awardIds });
const stateOf = async (awardId: string) => (await app.verb(AwardsRead).get(awardId)).state;
const todayOf = async () => (await app.database.row<{ day: string }>('select paris_today()::text as day'))?.day ?? '';

describe('a deliberation settles its proposals', () => {
  it('all or none: one aid too many and nothing is decided', async () => {
    const good = await recommended(app);
    const bad = await recommended(app);
    const awardIds = [await proposed(app, good.id), await proposed(app, bad.id)];
    await declaredAid(app, bad.organizationId, { amount: 29_500_000, grantedOn: await todayOf() });
    const act = await deliberation(app);
    await expect(decide(act.id, awardIds)).rejects.toMatchObject({ code: 'de_minimis_exceeded' });
    expect(await Promise.all(awardIds.map(stateOf))).toEqual(['proposed', 'proposed']);
    expect(await decide(act.id, awardIds.slice(0, 1))).toMatchObject({ decided: 1 });
  });

  it('counts two awards to one structure in the same act', async () => {
    const one = await recommended(app);
    const other = await recommended(app, { organizationId: one.organizationId });
    await declaredAid(app, one.organizationId, { amount: 28_500_000, grantedOn: await todayOf() });
    const awardIds = [await proposed(app, one.id), await proposed(app, other.id)];
    const act = await deliberation(app, { executory: false });
    await expect(decide(act.id, awardIds)).rejects.toMatchObject({ code: 'de_minimis_exceeded' });
  });

  it('counts aid given between the vote and the day it is carried in', async () => {
    const { id, organizationId } = await recommended(app);
    const awardId = await proposed(app, id);
    const votedOn = addDays((await todayOf()) as CivilDate, -20);
    const number = `${votedOn.slice(2, 4)}-B-7001`;
    const act = await app
      .verb(RecordDeliberation)
      .run(lead, { number, body: 'bureau', title: 'Attribution de subventions', votedOn, outcome: 'adopted' });
    await declaredAid(app, organizationId, { amount: 29_500_000, grantedOn: addDays(votedOn, 10) });
    await expect(decide(act.id, [awardId])).rejects.toMatchObject({ code: 'de_minimis_exceeded' });
  });

  it('refuses the vote where the envelope has shrunk', async () => {
    const { id } = await recommended(app);
    const awardId = await proposed(app, id);
    const act = await deliberation(app);
    await app.database.rows('update envelopes set amount = amount - 39000000');
    await expect(decide(act.id, [awardId])).rejects.toMatchObject({ code: 'envelope_exceeded' });
    await app.database.rows('update envelopes set amount = amount + 39000000');
    expect(await decide(act.id, [awardId])).toMatchObject({ decided: 1 });
  });

  it('gives the award its number and its aid a place in the register once executory', async () => {
    const { id, organizationId } = await recommended(app);
    const awardId = await proposed(app, id);
    const act = await deliberation(app, { executory: false });
    await decide(act.id, [awardId]);
    expect(await stateOf(awardId)).toBe('voted');
    const aids = () =>
      app.database.rows('select amount::int from past_aids where organization_id = $1', [organizationId]);
    expect(await aids()).toEqual([]);
    await app.verb(TransmitDeliberation).run(lead, { id: act.id, version: 1, transmittedOn: await todayOf() });
    expect(await stateOf(awardId)).toBe('executory');
    expect(await aids()).toEqual([{ amount: 1_000_000 }]);
  });

  it('is listed for the staff, latest first, page by page', async () => {
    const { headers } = await signIn(app, cast.finance);
    const inject = (url: string) => app.app.getHttpAdapter().getInstance().inject({ method: 'GET', url, headers });
    const seen: string[] = [];
    let url: string | null = '/api/v1/deliberations?limit=2';
    while (url) {
      const page: { items: { number: string }[]; next: string | null } = (await inject(url)).json();
      seen.push(...page.items.map(({ number }) => number));
      url = page.next ? `/api/v1/deliberations?limit=2&after=${page.next}` : null;
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(new Set(seen).size).toBe(seen.length);
    const { headers: holder } = await signIn(app, cast.amina);
    const refused = await app.app
      .getHttpAdapter()
      .getInstance()
      .inject({ method: 'GET', url: '/api/v1/deliberations', headers: holder });
    expect(refused.statusCode).toBe(403);
  });
});

describe('decisions are released once and together', () => {
  it('none leaves while one is not executory', async () => {
    const ready = await recommended(app);
    const waiting = await recommended(app);
    const [one, other] = [await proposed(app, ready.id), await proposed(app, waiting.id)];
    await decide((await deliberation(app)).id, [one]);
    await decide((await deliberation(app, { executory: false })).id, [other]);
    const release = app.verb(ReleaseDecisions);
    await expect(release.run(lead, { awardIds: [one, other] })).rejects.toMatchObject({ code: 'not_decided' });
    expect(await release.run(lead, { awardIds: [one] })).toEqual({ released: 1 });
    await expect(release.run(lead, { awardIds: [one] })).rejects.toMatchObject({ code: 'already_released' });
  });

  it('leaves the structure without any news until the letter is notified', async () => {
    const { id } = await recommended(app);
    const awardId = await proposed(app, id, { grounds: 'Le plan de financement n’est pas assuré.' });
    await decide((await deliberation(app)).id, [awardId]);
    expect((await get(cast.officer, awardId)).json()).toMatchObject({ state: 'refused', outcome: 'refusal' });
    expect((await get(cast.amina, awardId)).statusCode).toBe(404);
    expect(await mailsAbout(id)).toEqual([]);
    await app.verb(ReleaseDecisions).run(lead, { awardIds: [awardId] });
    expect((await get(cast.amina, awardId)).statusCode).toBe(404);
    await app.settle();
    expect((await get(cast.amina, awardId)).json()).toMatchObject({
      state: 'refused',
      letterFileId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      grounds: 'Le plan de financement n’est pas assuré.',
      notifiedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    expect(await mailsAbout(id)).toEqual([{ notice: 'awards.refused' }]);
  });

  it('keeps the register of aid silent too: the amount shows there once it is notified', async () => {
    const { id, organizationId } = await recommended(app);
    const awardId = await proposed(app, id);
    await decide((await deliberation(app)).id, [awardId]);
    const aidsOf = async (who: CastPerson) => {
      const { headers } = await signIn(app, who);
      const url = `/api/v1/organizations/${organizationId}/aids`;
      const answer = await app.app.getHttpAdapter().getInstance().inject({ method: 'GET', url, headers });
      return answer.json<{ items: { amount: { amount: number } }[] }>().items.map(({ amount }) => amount.amount);
    };
    expect([await aidsOf(cast.officer), await aidsOf(cast.amina)]).toEqual([[1_000_000], []]);
    await app.verb(ReleaseDecisions).run(lead, { awardIds: [awardId] });
    await app.settle();
    expect(await aidsOf(cast.amina)).toEqual([1_000_000]);
  });
});

describe('what follows a decision happens once', () => {
  it('when every handler runs twice and three times in parallel', async () => {
    const { id } = await recommended(app, { asked: 2_800_000, budgetTotal: 10_000_000 });
    const awardId = await proposed(app, id, { amount: 2_800_000 });
    await decide((await deliberation(app)).id, [awardId]);
    await app.verb(ReleaseDecisions).run(lead, { awardIds: [awardId] });

    await often(WriteDecisionLetter, await entryOf('award', awardId, 'released'));
    const letter = await app.database.rows<{ id: string }>(`select id from documents where subject_id = $1`, [awardId]);
    expect(letter).toHaveLength(1);
    await often(CarryDecisionOn, await entryOf('document', letter[0]?.id ?? '', 'produced'));
    const notified = await entryOf('award', awardId, 'notified');
    await often(StartAfterNotification, notified);
    await often(TellDecision, notified);
    const agreements = await app.database.rows<{ id: string }>('select id from agreements where award_id = $1', [
      awardId,
    ]);
    expect(agreements).toHaveLength(1);
    const agreementId = agreements[0]?.id ?? '';
    await often(WriteAgreement, await entryOf('agreement', agreementId, 'drafted'));
    await app.settle();
    await app.settle();

    const verbs = await app.database.rows<{ verb: string; times: number }>(
      `select verb, count(*)::int as times from journal where subject_id = any($1) group by verb order by verb`,
      [[awardId, agreementId]],
    );
    expect(Object.fromEntries(verbs.map(({ verb, times }) => [verb, times]))).toEqual({
      proposed: 1,
      voted: 1,
      executory: 1,
      released: 1,
      notified: 1,
      drafted: 1,
      sent: 1,
    });
    expect((await mailsAbout(id)).map(({ notice }) => notice).sort()).toEqual([
      'awards.agreement_to_sign',
      'awards.awarded',
    ]);
    expect(await mailsOf(app, 'awards.agreement_to_sign')).toHaveLength(1);
  });
});

async function entryOf(type: string, id: string, verb: string): Promise<JournalEntry> {
  const entries = (await app.verb(Journal).of(type, id)).filter((entry) => entry.verb === verb);
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Error(`${entries.length} entries ${type}.${verb}`);
  return entry;
}

/** Runs a handler twice, the second time three at once. */
async function often(handler: new (...needs: never[]) => JournalHandler, entry: JournalEntry): Promise<void> {
  const known = app.verb(handler as new () => JournalHandler);
  await Promise.all([known.handle(entry), known.handle(entry), known.handle(entry)]);
  await known.handle(entry);
}

function mailsAbout(applicationId: string): Promise<{ notice: string }[]> {
  return app.database.rows(`select notice from mails where about_id = $1 and notice like 'awards.%'`, [applicationId]);
}

async function get(who: CastPerson, awardId: string) {
  const { headers } = await signIn(app, who);
  return app.app
    .getHttpAdapter()
    .getInstance()
    .inject({ method: 'GET', url: `/api/v1/awards/${awardId}`, headers });
}
