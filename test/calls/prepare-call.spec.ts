import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entreprendreAutrementParameters } from '../../src/calls/call-parameters.js';
import {
  Calls,
  ENTREPRENDRE_AUTREMENT,
  ENTREPRENDRE_AUTREMENT_GRID,
  type CallFacts,
} from '../../src/calls/calls.public.js';
import { CloseCall } from '../../src/calls/close-call.js';
import { CreateCall, type NewCall } from '../../src/calls/create-call.js';
import { OpenRound } from '../../src/calls/open-round.js';
import { PublishCall } from '../../src/calls/publish-call.js';
import { ReviseCall } from '../../src/calls/revise-call.js';
import { SetEnvelope } from '../../src/calls/set-envelope.js';
import { civilDate } from '../../src/kernel/dates/civil-date.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildTerritory } from '../build/territory.js';
import { actorOf, cast } from '../cast.js';

let app: TestApp;
const officer = actorOf(cast.officer);
const lead = actorOf(cast.lead);

beforeAll(async () => {
  app = await openTestApp();
  await buildTerritory(app);
  await app.moveClockTo('2026-05-04T08:00:00Z');
});
afterAll(() => app.close());

let count = 0;
const words = (fr: string, en: string) => ({ fr, en });
const newCall = (change: Partial<NewCall> = {}): NewCall => {
  count += 1;
  return {
    slug: `appel-${count}`,
    numberPrefix: 'TL',
    title: words('Tiers-lieux', 'Third places'),
    summary: words('Un appel', 'A call'),
    axes: [
      { code: 'start', label: words('Démarrage', 'Start'), rules: { age: 'at_most' } },
      { code: 'development', label: words('Développement', 'Development'), rules: { age: 'over' } },
    ],
    validFrom: '2026-01-01',
    parameters: entreprendreAutrementParameters,
    texts: {},
    ...change,
  };
};
const create = (change: Partial<NewCall> = {}) => app.verb(CreateCall).run(officer, newCall(change));
const revise = (call: CallFacts, changes: Parameters<ReviseCall['run']>[1]['changes'], version = call.version) =>
  app.verb(ReviseCall).run(officer, { callId: call.id, version, changes });
const publish = ({ id, version }: CallFacts) => app.verb(PublishCall).run(lead, { callId: id, version });
const open = (call: CallFacts, name: string, opensAt: string, closesAt: string) =>
  app.verb(OpenRound).run(officer, { callId: call.id, name, opensAt: new Date(opensAt), closesAt: new Date(closesAt) });
const form = ENTREPRENDRE_AUTREMENT;
const grids = [{ axisId: null, definition: ENTREPRENDRE_AUTREMENT_GRID }];

async function complete(): Promise<CallFacts> {
  const call = await create();
  await open(call, 'Printemps', '2026-04-01T00:00:00Z', '2026-07-01T00:00:00Z');
  await app.verb(SetEnvelope).run(lead, { callId: call.id, year: 2026, axisId: null, amount: 10_000_000 });
  return revise(call, { form, grids });
}

describe('a call is published whole', () => {
  it('or says everything it lacks at once', async () => {
    const call = await create();
    const refusal = await publish(call).catch((fault: { code: string; also: { code: string }[] }) => fault);
    const codes = [refusal as { code: string }, ...(refusal as { also: { code: string }[] }).also].map(
      ({ code }) => code,
    );
    expect(codes).toEqual([
      'call_form_missing',
      'call_grid_missing',
      'call_grid_missing',
      'call_round_missing',
      'call_envelope_missing',
    ]);
  });

  it('by the lead alone', async () => {
    const call = await complete();
    const input = { callId: call.id, version: call.version };
    await expect(app.verb(PublishCall).run(officer, input)).rejects.toMatchObject({ code: 'not_allowed' });
    const weak = actorOf(cast.lead, { strong: false });
    await expect(app.verb(PublishCall).run(weak, input)).rejects.toMatchObject({ code: 'second_factor_needed' });
    expect((await publish(call)).state).toBe('published');
  });

  it('with a grid for each axis, its own or the whole call’s', async () => {
    const call = await create();
    await open(call, 'Printemps', '2026-04-01T00:00:00Z', '2026-07-01T00:00:00Z');
    await app.verb(SetEnvelope).run(lead, { callId: call.id, year: 2026, axisId: null, amount: 1 });
    const axes = await app.verb(Calls).axes(call.id);
    const own = { axisId: axes[0]?.id ?? '', definition: ENTREPRENDRE_AUTREMENT_GRID };
    const revised = await revise(call, { form, grids: [own] });
    await expect(publish(revised)).rejects.toMatchObject({ code: 'call_grid_missing', also: [] });
    await publish(await revise(revised, { grids }));
    const found = await Promise.all(axes.map(({ id }) => app.verb(Calls).grid(call.id, id)));
    expect(found.map(({ axisId }) => axisId)).toEqual([axes[0]?.id, null]);
  });

  it('with a round still to close', async () => {
    const call = await create();
    await open(call, 'Hiver', '2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z');
    await app.verb(SetEnvelope).run(lead, { callId: call.id, year: 2026, axisId: null, amount: 1 });
    await expect(publish(await revise(call, { form, grids }))).rejects.toMatchObject({ code: 'call_round_missing' });
  });
});

describe('published rules never change', () => {
  it('new ones follow them and take over on their day', async () => {
    const first = await publish(await complete());
    await expect(publish(first)).rejects.toMatchObject({ code: 'call_nothing_to_publish' });
    const parameters = { ...entreprendreAutrementParameters, maxGrant: 2_500_000 };
    const rules = { validFrom: '2026-09-01', parameters, texts: {} };
    const revised = await revise(first, { rules });
    const calls = app.verb(Calls);
    const maxGrant = async (on: string) => (await calls.currentRevision(first.id, civilDate(on))).parameters.maxGrant;
    expect(await maxGrant('2026-10-01')).toBe(3_000_000);
    const again = await revise(revised, { rules: { ...rules, parameters: { ...parameters, maxGrant: 2_000_000 } } });
    await publish(again);
    expect([await maxGrant('2026-08-31'), await maxGrant('2026-09-01')]).toEqual([3_000_000, 2_000_000]);
    const revisions = await app.database.rows(`select number from call_revisions where call_id = $1`, [first.id]);
    expect(revisions).toHaveLength(2);
  });

  it('a form in preparation is not the one applications start on', async () => {
    const call = await publish(await complete());
    await revise(call, { form: { ...form, title: words('Nouveau', 'New') } });
    const current = await app.verb(Calls).currentForm(call.id);
    expect([current.number, current.definition.title.fr]).toEqual([1, form.title.fr]);
    const draft = await app.database.row<{ id: string }>(
      `select id from form_revisions where call_id = $1 and published_at is null`,
      [call.id],
    );
    await expect(app.verb(Calls).form(draft?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a call is changed by one person at a time', () => {
  it('a late change is refused with what is stored', async () => {
    const call = await create();
    await revise(call, { title: words('Premier', 'First') });
    await expect(revise(call, { title: words('Second', 'Second') })).rejects.toMatchObject({
      code: 'stale_version',
      current: { title: { fr: 'Premier' } },
    });
  });

  it('a faulty form or grid is refused with the place at fault', async () => {
    const call = await create();
    await expect(revise(call, { form: { title: words('a', 'b'), sections: [] } })).rejects.toMatchObject({
      code: 'form_empty',
    });
    const criteria = ENTREPRENDRE_AUTREMENT_GRID.criteria.slice(1);
    const light = { ...ENTREPRENDRE_AUTREMENT_GRID, criteria };
    await expect(revise(call, { grids: [{ axisId: null, definition: light }] })).rejects.toMatchObject({
      code: 'grid_weights_sum',
    });
  });

  it('a grid for the axis of another call is refused', async () => {
    const [other, call] = [await create(), await create()];
    const axisId = (await app.verb(Calls).axes(other.id))[0]?.id ?? '';
    await expect(revise(call, { grids: [{ ...grids[0]!, axisId }] })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('one address, one call, even created twice at once', async () => {
    const input = newCall();
    const answers = await Promise.allSettled([1, 2, 3].map(() => app.verb(CreateCall).run(officer, input)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const twice = [...newCall().axes, ...newCall().axes];
    await expect(create({ axes: twice })).rejects.toMatchObject({ code: 'axis_code_twice', pointer: '/axes/2/code' });
  });
});

describe('rounds and envelopes', () => {
  it('one round is open at a time, to the second, grace included', async () => {
    const call = await create();
    await open(call, 'Un', '2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z');
    const adjacent = { opensAt: new Date('2026-05-01T00:00:00Z'), closesAt: new Date('2026-06-01T00:00:00Z') };
    await app.verb(OpenRound).run(officer, { callId: call.id, name: 'Deux', ...adjacent, graceMinutes: 30 });
    await expect(open(call, 'Trois', '2026-05-31T23:59:59Z', '2026-07-01T00:00:00Z')).rejects.toMatchObject({
      code: 'round_overlaps',
      params: { name: 'Deux' },
    });
    await expect(open(call, 'Un', '2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z')).rejects.toMatchObject({
      code: 'round_name_taken',
    });
    await expect(open(call, 'Bref', '2027-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).rejects.toMatchObject({
      code: 'round_dates_reversed',
    });
    const at = async (instant: string) => (await app.verb(Calls).openRound(call.id, new Date(instant)))?.name ?? null;
    expect(await at('2026-04-30T23:59:59Z')).toBe('Un');
    expect(await at('2026-05-01T00:00:00Z')).toBe('Deux');
    expect(await at('2026-06-01T00:29:59Z')).toBe('Deux');
    expect(await at('2026-06-01T00:30:00Z')).toBeNull();
  });

  it('the axes together stay within the call', async () => {
    const call = await create();
    const axes = await app.verb(Calls).axes(call.id);
    const set = (axisId: string | null, amount: number) =>
      app.verb(SetEnvelope).run(lead, { callId: call.id, year: 2026, axisId, amount });
    await set(null, 10_000_000);
    await set(axes[0]?.id ?? '', 6_000_000);
    await expect(set(axes[1]?.id ?? '', 4_000_001)).rejects.toMatchObject({ code: 'envelope_exceeded_by_axes' });
    expect(await set(axes[1]?.id ?? '', 4_000_000)).toMatchObject({ amount: 4_000_000, version: 1 });
    expect(await set(axes[1]?.id ?? '', 3_000_000)).toMatchObject({ amount: 3_000_000, version: 2 });
    await expect(set(null, 8_999_999)).rejects.toMatchObject({ code: 'envelope_exceeded_by_axes' });
    const envelope = (axisId: string | null) =>
      app.database.transaction((tx) => app.verb(Calls).envelope(tx, call.id, 2026, axisId));
    expect((await envelope(axes[0]?.id ?? ''))?.amount).toBe(6_000_000);
    expect((await envelope(null))?.amount).toBe(10_000_000);
  });
});

describe('a closed call', () => {
  it('keeps its rules for ever', async () => {
    const call = await publish(await complete());
    const closed = await app.verb(CloseCall).run(lead, { callId: call.id, version: call.version });
    expect(closed.state).toBe('closed');
    await expect(revise(closed, { title: words('a', 'b') })).rejects.toMatchObject({ code: 'call_closed' });
    await expect(open(closed, 'X', '2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z')).rejects.toMatchObject({
      code: 'call_closed',
    });
    await expect(publish(closed)).rejects.toMatchObject({ code: 'wrong_state' });
    const verbs = await app.database.rows<{ verb: string }>(
      `select verb from journal where subject_id = $1 order by position`,
      [call.id],
    );
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'created',
      'round_opened',
      'envelope_set',
      'revised',
      'published',
      'closed',
    ]);
  });
});
