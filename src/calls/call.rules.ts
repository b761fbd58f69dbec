import { civilDate, parisDay } from '../kernel/dates/civil-date.js';
import { formatDate } from '../kernel/dates/format-date.js';
import { cents, formatEuros } from '../kernel/money/money.js';
import type { Bilingual, Refusal } from '../kernel/refusals/refusal.js';
import type { AxisFacts, RoundFacts } from './call-facts.js';
import { callRefusals } from './calls.refusals.js';

/** What a call holds on the day it is to be published. */
export interface Readiness {
  readonly hasForm: boolean;
  readonly axes: readonly Pick<AxisFacts, 'id' | 'label'>[];
  /** Axes with a grid of their own; null stands for a grid of the whole call. */
  readonly gridAxisIds: readonly (string | null)[];
  readonly rounds: readonly Pick<RoundFacts, 'opensAt' | 'closesAt'>[];
  /** First civil day on which any of its rules are in force. */
  readonly rulesFrom: string | null;
  readonly year: number;
  readonly hasEnvelope: boolean;
  /** Something in it is not published yet. */
  readonly pending: boolean;
}

/**
 * A call goes out whole: a form, an axis, a grid for every axis, a round open or to come, rules in force when one may
 * file in it, the envelope of the year.
 */
export function ready(call: Readiness, now: Date): Refusal | null {
  const wholeCall = call.gridAxisIds.includes(null);
  const bare = call.axes.filter(({ id }) => !wholeCall && !call.gridAxisIds.includes(id));
  const coming = call.rounds
    .filter(({ closesAt }) => closesAt > now)
    .toSorted((one, other) => one.opensAt.getTime() - other.opensAt.getTime())[0];
  const faults = [
    ...(call.hasForm ? [] : [callRefusals.call_form_missing()]),
    ...(call.axes.length > 0 ? [] : [callRefusals.call_axis_missing()]),
    ...bare.map(({ label }) => callRefusals.call_grid_missing({ axis: label })),
    ...(coming ? [] : [callRefusals.call_round_missing()]),
    ...(coming && later(call.rulesFrom, coming.opensAt, now) ? [rulesLater(call.rulesFrom)] : []),
    ...(call.hasEnvelope ? [] : [callRefusals.call_envelope_missing({ year: String(call.year) })]),
  ];
  const [first, ...others] = faults;
  if (first) return first.with(others);
  return call.pending ? null : callRefusals.call_nothing_to_publish();
}

/** Nobody could apply before the first rules are in force: they are by the opening of the round, or today if it is open. */
function later(rulesFrom: string | null, opensAt: Date, now: Date): rulesFrom is string {
  return rulesFrom !== null && rulesFrom > parisDay(opensAt > now ? opensAt : now);
}

function rulesLater(from: string): Refusal {
  const on = { fr: formatDate(civilDate(from), 'fr'), en: formatDate(civilDate(from), 'en') };
  return callRefusals.call_rules_later({ on });
}

/** When one may file: from an instant included to another excluded. */
export interface RoundDates {
  readonly name: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** A round opens before it closes, has a name of its own, and is alone open in its call at any instant. */
export function roundFits(round: RoundDates, others: readonly RoundDates[]): Refusal | null {
  if (round.closesAt <= round.opensAt) return callRefusals.round_dates_reversed({}, '/closesAt');
  const { name } = round;
  if (others.some((other) => other.name === name)) return callRefusals.round_name_taken({ name }, '/name');
  const met = others.find((other) => round.opensAt < other.closesAt && other.opensAt < round.closesAt);
  return met ? callRefusals.round_overlaps({ name: met.name }, '/opensAt') : null;
}

/** What the axes are given together stays within the envelope of the whole call. Cents. */
export function axesWithinWhole(whole: number | null, axes: readonly number[]): Refusal | null {
  const sum = axes.reduce((total, amount) => total + amount, 0);
  if (whole === null || sum <= whole) return null;
  return callRefusals.envelope_exceeded_by_axes({ axes: euros(sum), whole: euros(whole) }, '/amount');
}

function euros(amount: number): Bilingual {
  return { fr: formatEuros(cents(amount), 'fr'), en: formatEuros(cents(amount), 'en') };
}
