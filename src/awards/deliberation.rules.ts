import type { Refusal } from '../kernel/refusals/refusal.js';
import { awardRefusals } from './awards.refusals.js';

export type DeliberationBody = 'council' | 'bureau' | 'president';

const letters: Readonly<Record<DeliberationBody, string>> = { council: 'C', bureau: 'B', president: 'P' };

/** The act number carries its body: `26-C-0001` for the council, `26-B-0001` for the bureau. */
export function numberFits(number: string, body: DeliberationBody): Refusal | null {
  return number.split('-')[1] === letters[body] ? null : awardRefusals.deliberation_body({ number }, '/number');
}

export interface DeliberationDates {
  readonly votedOn: string;
  readonly transmittedOn: string | null;
  readonly executoryOn: string | null;
}

/** Vote, transmission to the prefect, executory: in that order and none in the future (CGCT, L2131-1). */
export function datesFollow(dates: DeliberationDates, today: string): Refusal | null {
  const known = [dates.votedOn, dates.transmittedOn, dates.executoryOn].filter((date): date is string => date !== null);
  const ordered = known.every((date, index) => index === 0 || date >= (known[index - 1] ?? ''));
  const past = known.every((date) => date <= today);
  return ordered && past ? null : awardRefusals.deliberation_dates({}, '/transmittedOn');
}

/** Only an adopted act awards. */
export function adopted(deliberation: { readonly number: string; readonly outcome: string }): Refusal | null {
  return deliberation.outcome === 'adopted'
    ? null
    : awardRefusals.deliberation_not_adopted({ number: deliberation.number });
}

/** Notify only after the act is executory. */
export function executory(
  deliberation: { readonly number: string; readonly executoryOn: string | null },
  today: string,
): Refusal | null {
  return deliberation.executoryOn !== null && deliberation.executoryOn <= today
    ? null
    : awardRefusals.deliberation_not_transmitted({ number: deliberation.number });
}
