import { system } from '../../src/kernel/access/actor.js';
import { parisDay } from '../../src/kernel/dates/civil-date.js';
import { Calls } from '../../src/calls/calls-port.js';
import type {
  AxisFacts,
  CallFacts,
  CallRevisionFacts,
  FormRevisionFacts,
  RoundFacts,
} from '../../src/calls/call-facts.js';
import { InstallEntreprendreAutrement } from '../../src/calls/install-entreprendre-autrement.js';
import type { TestApp } from '../app.js';
import { buildTerritory } from './territory.js';

export interface BuiltCall {
  readonly call: CallFacts;
  readonly revision: CallRevisionFacts;
  readonly form: FormRevisionFacts;
  readonly round: RoundFacts;
  /** Axis "démarrage". */
  readonly start: AxisFacts;
  /** Axis "développement". */
  readonly development: AxisFacts;
}

/** The real call, published, with its territory, axes, form, grid, open round and envelope; safe to call again. */
export async function buildCall(app: TestApp): Promise<BuiltCall> {
  await buildTerritory(app);
  const call = await app.verb(InstallEntreprendreAutrement).run(system('installation'));
  const calls = app.verb(Calls);
  const now = await app.database.now();
  const axes = await calls.axes(call.id);
  const axis = (code: string): AxisFacts => found(axes.find((each) => each.code === code));
  return {
    call,
    revision: await calls.currentRevision(call.id, parisDay(now)),
    form: await calls.currentForm(call.id),
    round: found(await calls.openRound(call.id, now)),
    start: axis('start'),
    development: axis('development'),
  };
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the installed call lacks a part');
  return value;
}
