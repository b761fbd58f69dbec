import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SubmitApplication } from '../../src/applications/submission/submit-application.js';
import { requestContext, type IdempotencyClaim } from '../../src/kernel/http/request-context.js';
import type { Refusal } from '../../src/kernel/refusals/refusal.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCompleteDraft, buildPaper } from '../build/applications.js';
import { buildCall, type BuiltCall } from '../build/calls.js';
import { buildOrganization } from '../build/organizations.js';
import { actorOf, buildCast, cast } from '../cast.js';

let app: TestApp;
let call: BuiltCall;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  call = await buildCall(app);
});
afterAll(() => app.close());

type Draft = Parameters<typeof buildCompleteDraft>[1];

async function draft(change: Partial<Draft> = {}) {
  const { id: organizationId } = await buildOrganization(app, { people: [{ personId: cast.amina.id }] });
  return buildCompleteDraft(app, {
    organizationId,
    callId: call.call.id,
    callRevisionId: call.revision.id,
    formRevisionId: call.form.id,
    axisId: call.start.id,
    ...change,
  });
}

const submit = (applicationId: string, who = cast.amina) =>
  app.verb(SubmitApplication).run(actorOf(who), { applicationId });

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  try {
    await work;
  } catch (fault) {
    return fault as Refusal;
  }
  throw new Error('nothing was refused');
};

const counter = async () =>
  (await app.database.row<{ value: number }>(`select value from counters where name = 'application:EA'`))?.value ?? 0;

describe('filing an application', () => {
  it('numbers it, dates the refusal by silence two months on, and keeps its communes', async () => {
    const { id } = await draft({ options: { communes: ['59512', '59350'] } });
    await app.moveClockTo('2026-12-31T22:30:00Z');
    const answer = await submit(id);
    expect(answer).toMatchObject({ id, state: 'submitted', version: 2, implicitRefusalOn: '2027-02-28' });
    expect(answer.number).toMatch(/^EA-2026-\d{4}$/);
    expect(answer.service.email).toContain('@');
    const communes = await app.database.rows<{ insee: string; main: boolean; state: string }>(
      `select k.insee, c.main, c.state from application_communes c join communes k on k.id = c.commune_id
       where c.application_id = $1 order by c.main desc`,
      [id],
    );
    expect(communes).toEqual([
      { insee: '59512', main: true, state: 'submitted' },
      { insee: '59350', main: false, state: 'submitted' },
    ]);
    const [entry] = await app.database.rows<{ verb: string; data: Record<string, unknown> }>(
      `select verb, data from journal where subject_id = $1`,
      [id],
    );
    expect(entry).toMatchObject({
      verb: 'submitted',
      data: { number: answer.number, implicitRefusalOn: '2027-02-28' },
    });
  });

  it('accepts 23:59:59 in Paris and refuses 00:00:00, by the database clock', async () => {
    const [late, tooLate] = [await draft(), await draft()];
    await app.moveClockTo('2026-12-31T22:59:58.900Z');
    await expect(submit(late.id)).resolves.toMatchObject({ state: 'submitted' });
    await app.moveClockTo('2026-12-31T23:00:00.000Z');
    const before = await counter();
    const refusal = await refusalOf(submit(tooLate.id));
    expect(refusal.code).toBe('round_closed');
    expect(await counter()).toBe(before);
    await app.moveClockTo('2026-11-24T09:00:00Z');
  });

  it('tells everything that is missing at once, each with its place', async () => {
    const { id } = await draft({ withoutPapers: true, options: { asked: 4_000_000, change: { need: undefined } } });
    const refusal = await refusalOf(submit(id));
    expect(refusal.code).toBe('answers_incomplete');
    const found = refusal.also.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found).toContain('answer_required /need');
    expect(found.some((line) => line.startsWith('paper_missing /'))).toBe(true);
    expect(found).toContain('grant_above_ceiling /asked');
  });

  it('tells how much may be asked under the de minimis aid declared', async () => {
    const aid = { funder: 'Région', amount: 29_000_000, grantedOn: '2025-06-02', regime: 'de_minimis' };
    const asking = (amount: number) =>
      draft({ options: { change: { deMinimisReceived: 'yes', deMinimis: [{ ...aid, amount }] } } });
    const { id } = await asking(29_900_000);
    const refusal = await refusalOf(submit(id));
    expect(refusal.also.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['declared_aid_exceeds /asked']);
    await expect(submit((await asking(1_000_000)).id)).resolves.toMatchObject({ state: 'submitted' });
  });

  it('waits for papers still being checked', async () => {
    const { id } = await draft();
    const [{ field }] = (await app.database.rows<{ field: string }>(
      `select field from attachments where application_id = $1 limit 1`,
      [id],
    )) as [{ field: string }];
    await buildPaper(app, id, { field, name: 'statuts.pdf', state: 'quarantined' });
    const refusal = await refusalOf(submit(id));
    expect(refusal.also).toContainEqual(expect.objectContaining({ code: 'attachment_waiting', pointer: `/${field}` }));
  });

  it('is for people of the structure who may change it', async () => {
    const { id } = await draft();
    expect((await refusalOf(submit(id, cast.nora))).code).toBe('not_found');
    expect((await refusalOf(submit(id, cast.officer))).code).toBe('not_found');
  });

  it('is done once: again it is refused as a wrong state', async () => {
    const { id } = await draft();
    await submit(id);
    expect((await refusalOf(submit(id))).code).toBe('wrong_state');
  });
});

describe('numbers under load', () => {
  it('run without gap or double over 200 filings at once, some of them refused', async () => {
    const drafts = [];
    for (let index = 0; index < 200; index += 1) drafts.push(await draft());
    const poor = [await draft({ withoutPapers: true }), await draft({ withoutPapers: true })];
    const before = await counter();
    const filings = await Promise.allSettled([...drafts, ...poor].map(({ id }) => submit(id)));
    const numbers = filings
      .flatMap((each) => (each.status === 'fulfilled' ? [Number(each.value.number.slice(-4))] : []))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => before + 1 + index));
    expect(await counter()).toBe(before + 200);
  });

  it('take one number when the same draft is filed twice at once', async () => {
    const { id } = await draft();
    const before = await counter();
    const both = await Promise.allSettled([submit(id), submit(id)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await counter()).toBe(before + 1);
  });
});

describe('the Idempotency-Key of a filing', () => {
  it('is kept by the filing itself with its very answer', async () => {
    const { id } = await draft();
    const claim: IdempotencyClaim = {
      actorKey: cast.amina.id,
      key: 'filing-0001',
      fingerprint: 'f',
      status: 201,
      taken: false,
    };
    const answer = await requestContext.run({ requestId: 'r', claim }, () => submit(id));
    const kept = await app.database.row<{ response: unknown; status: number }>(
      `select response, status from idempotency_keys where actor_key = $1 and key = $2`,
      [claim.actorKey, claim.key],
    );
    expect(kept).toEqual({ response: answer, status: 201 });
  });

  it('is not burnt by a refusal', async () => {
    const { id } = await draft({ withoutPapers: true });
    const claim: IdempotencyClaim = {
      actorKey: cast.amina.id,
      key: 'filing-0002',
      fingerprint: 'f',
      status: 201,
      taken: false,
    };
    await refusalOf(requestContext.run({ requestId: 'r', claim }, () => submit(id)));
    expect(await app.database.rows(`select 1 from idempotency_keys where key = 'filing-0002'`)).toEqual([]);
  });
});
