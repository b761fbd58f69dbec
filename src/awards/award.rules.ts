import { addYears, type CivilDate } from '../kernel/dates/civil-date.js';
import { formatEuros, share, type Cents } from '../kernel/money/money.js';
import type { Bilingual, Refusal } from '../kernel/refusals/refusal.js';
import { awardRefusals } from './awards.refusals.js';

/** An amount in cents, in both languages. */
export function euros(amount: number): Bilingual {
  return { fr: formatEuros(amount as Cents, 'fr'), en: formatEuros(amount as Cents, 'en') };
}

function percent(basisPoints: number): Bilingual {
  const figure = basisPoints / 100;
  return { fr: `${String(figure).replace('.', ',')}\u00a0%`, en: `${figure}%` };
}

/** Amounts in cents, share in basis points: the frame of the call around one award. */
export interface AwardFrame {
  readonly maxGrant: number;
  readonly maxShare: number;
  readonly askedAmount: number;
  /** Forecast budget without accounts 86 and 87. */
  readonly budgetTotal: number;
}

/** Ceiling, share of the budget and amount asked: an award stays under all three. */
export function withinFrame(amount: number, frame: AwardFrame): (Refusal | null)[] {
  const most = share(frame.budgetTotal as Cents, frame.maxShare);
  return [
    amount > 0 ? null : awardRefusals.amount_missing({}, '/amount'),
    amount <= frame.maxGrant ? null : awardRefusals.ceiling_exceeded({ ceiling: euros(frame.maxGrant) }, '/amount'),
    amount <= most
      ? null
      : awardRefusals.share_exceeded({ share: percent(frame.maxShare), most: euros(most) }, '/amount'),
    amount <= frame.askedAmount ? null : awardRefusals.asked_exceeded({ asked: euros(frame.askedAmount) }, '/amount'),
  ];
}

/** What the envelope of the year leaves must cover the award. */
export function withinEnvelope(amount: number, left: number, year: number): Refusal | null {
  return amount <= left
    ? null
    : awardRefusals.envelope_exceeded({ left: euros(Math.max(0, left)), year: String(year) }, '/amount');
}

/** Aid that counts for the ceiling. */
export interface CountedAid {
  readonly amount: number;
  readonly grantedOn: string;
  readonly regime: string;
}

/** The figures of a de minimis check, kept with the award. Amounts in cents. */
export interface DeMinimisCheck {
  readonly from: string;
  readonly on: string;
  readonly ceiling: number;
  readonly already: number;
  readonly total: number;
}

/**
 * The three rolling years of Regulation (EU) 2023/2831, art. 3(2): from the day after the same date three years
 * before, to the day of the award included. The aid itself is not in `aids`.
 */
export function deMinimisCheck(
  aids: readonly CountedAid[],
  amount: number,
  on: CivilDate,
  ceiling: number,
): DeMinimisCheck {
  const from = addYears(on, -3);
  const already = aids
    .filter((aid) => aid.regime !== 'none' && aid.grantedOn > from && aid.grantedOn <= on)
    .reduce((total, aid) => total + aid.amount, 0);
  return { from, on, ceiling, already, total: already + amount };
}

/** Regulation (EU) 2023/2831, art. 3(7): where the ceiling would be passed, none of the new aid is covered. */
export function withinDeMinimis(check: DeMinimisCheck): Refusal | null {
  if (check.total <= check.ceiling) return null;
  return awardRefusals.de_minimis_exceeded(
    {
      total: euros(check.total),
      ceiling: euros(check.ceiling),
      left: euros(Math.max(0, check.ceiling - check.already)),
    },
    '/amount',
  );
}

/**
 * Whether an agreement is due: all grants of the authority to the SIREN in the year, this one and those in kind
 * included, above the threshold (law 2000-321, art. 10; decree 2001-495), or a call that always makes one.
 */
export function agreementIsDue(yearTotal: number, threshold: number, always: boolean): boolean {
  return always || yearTotal > threshold;
}

/** A refusal says why (the ground is in the letter), and so does the end of an award before its time. */
export function grounded(grounds: string, pointer = '/grounds'): Refusal | null {
  return grounds.trim().length >= 10 ? null : awardRefusals.ground_missing({}, pointer);
}

/**
 * A withdrawal follows an adversarial step (CRPA, L121-1 and L122-1): the day it was made lies between the notification,
 * where there is one, and today.
 */
export function heard(heardOn: string, notifiedOn: string | null, today: string): Refusal | null {
  const since = notifiedOn ?? '';
  return heardOn <= today && heardOn >= since ? null : awardRefusals.hearing_missing({}, '/heardOn');
}
