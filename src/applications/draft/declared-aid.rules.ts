import { addYears, type CivilDate } from '../../kernel/dates/civil-date.js';
import { cents, formatEuros } from '../../kernel/money/money.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { applicationRefusals as refuse } from '../applications.refusals.js';

/** Aid as far as a ceiling counts it. Amount in cents, civil date. */
export interface ReceivedAid {
  readonly amount: number;
  readonly grantedOn: string;
  readonly regime: string;
}

/**
 * Aid under a de minimis regulation in the three rolling years that end on a day: from the day after the same date three
 * years before (Regulation (EU) 2023/2831, art. 3(2)). In cents.
 */
export function aidOverThreeYears(aids: readonly ReceivedAid[], on: CivilDate): number {
  const from = addYears(on, -3);
  return aids
    .filter(({ regime, grantedOn }) => regime !== 'none' && grantedOn > from)
    .reduce((total, { amount }) => total + amount, 0);
}

/**
 * What is asked fits under the ceiling with the aid declared: above it the whole new aid would fall (Regulation (EU)
 * 2023/2831, art. 3(7)). `ceiling` is null where the call is outside State aid. Refusal: `declared_aid_exceeds`. Cents.
 */
export function declaredAidFits(
  declared: readonly ReceivedAid[],
  asked: number,
  ceiling: number | null,
  on: CivilDate,
): Refusal | null {
  if (ceiling === null) return null;
  const received = aidOverThreeYears(declared, on);
  if (received + asked <= ceiling) return null;
  const inBoth = (amount: number) => ({ fr: formatEuros(cents(amount), 'fr'), en: formatEuros(cents(amount), 'en') });
  const left = inBoth(Math.max(0, ceiling - received));
  return refuse.declared_aid_exceeds({ received: inBoth(received), ceiling: inBoth(ceiling), left }, '/asked');
}
