import { addDays, daysBetween, parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { formatDate } from '../kernel/dates/format-date.js';
import type { Bilingual, Refusal } from '../kernel/refusals/refusal.js';
import { meetingRefusals } from './meeting.refusals.js';
import { mayVote, type AttendanceMode, type Capacity } from './quorum.rules.js';

export type Recommendation = 'favourable' | 'reduced' | 'deferred' | 'unfavourable' | 'redirected';

/** The senses a recommendation may have. */
export const recommendations = ['favourable', 'reduced', 'deferred', 'unfavourable', 'redirected'] as const;

/** The recommendation as people read it. */
export const recommendationLabels: Readonly<Record<Recommendation, Bilingual>> = {
  favourable: { fr: 'favorable', en: 'favourable' },
  reduced: { fr: 'favorable pour un montant réduit', en: 'favourable for a reduced amount' },
  deferred: { fr: 'ajourné', en: 'deferred' },
  unfavourable: { fr: 'défavorable', en: 'unfavourable' },
  redirected: { fr: 'réorienté', en: 'redirected' },
};

/** Days between convocation and meeting unless the committee's own rules say otherwise (model: CRPA R133-8). */
export const CONVOCATION_DAYS = 5;

/** A meeting is planned for later. Both are instants. */
export function whyNotPlan(startsAt: Date, now: Date): Refusal | null {
  return startsAt.getTime() > now.getTime() ? null : meetingRefusals.meeting_in_past({}, '/startsAt');
}

/** Convening takes an agenda and whole days before the meeting, counted in Paris. */
export function whyNotConvene(
  meeting: { readonly startsAt: Date; readonly items: number; readonly days: number },
  now: Date,
): Refusal | null {
  if (meeting.items === 0) return meetingRefusals.agenda_empty();
  const day = parisDay(meeting.startsAt);
  if (daysBetween(parisDay(now), day) >= meeting.days) return null;
  return meetingRefusals.convocation_too_late({ days: meeting.days, latest: inWords(addDays(day, -meeting.days)) });
}

/** A meeting opens on its day in Paris or after, so that the delay of convocation is not emptied. */
export function whyNotOpen(startsAt: Date, now: Date): Refusal | null {
  const day = parisDay(startsAt);
  return parisDay(now) >= day ? null : meetingRefusals.meeting_too_early({ day: inWords(day) });
}

/** A meeting closes once each item has its recommendation; how many lack one is not told, some may be hidden from the reader. */
export function whyNotClose(undecided: number): Refusal | null {
  return undecided === 0 ? null : meetingRefusals.items_undecided();
}

/** One line of the attendance sheet. */
export interface AttendanceLine {
  readonly seatId: string;
  readonly mode: AttendanceMode;
  readonly proxySeatId?: string | null | undefined;
}

/**
 * Checks an attendance sheet against the seats in office: each seat once, a proxy from a voting seat to another that
 * attends, one proxy a member (model: CRPA R133-9).
 */
export function whyNotAttendance(
  lines: readonly AttendanceLine[],
  capacities: ReadonlyMap<string, Capacity>,
): readonly Refusal[] {
  const here = new Set(lines.filter(({ mode }) => mode === 'present' || mode === 'remote').map((line) => line.seatId));
  const seen = new Set<string>();
  const holders = new Set<string>();
  return lines.flatMap((line, index) => {
    const fault = lineFault(line, { capacities, here, seen, holders });
    seen.add(line.seatId);
    if (line.mode === 'proxy' && line.proxySeatId) holders.add(line.proxySeatId);
    return fault ? [meetingRefusals[fault.code]({}, `/attendances/${index}/${fault.field}`)] : [];
  });
}

interface Sheet {
  readonly capacities: ReadonlyMap<string, Capacity>;
  readonly here: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  readonly holders: ReadonlySet<string>;
}

function lineFault(
  line: AttendanceLine,
  { capacities, here, seen, holders }: Sheet,
): { code: keyof typeof meetingRefusals; field: 'seatId' | 'proxySeatId' } | null {
  const capacity = capacities.get(line.seatId);
  if (!capacity) return { code: 'attendance_unknown_seat', field: 'seatId' };
  if (seen.has(line.seatId)) return { code: 'attendance_twice', field: 'seatId' };
  if (line.mode !== 'proxy') return null;
  const holder = line.proxySeatId ? capacities.get(line.proxySeatId) : undefined;
  if (!holder || !mayVote(holder) || !mayVote(capacity) || line.proxySeatId === line.seatId)
    return { code: 'proxy_not_voting', field: 'proxySeatId' };
  if (!here.has(line.proxySeatId ?? '')) return { code: 'proxy_holder_away', field: 'proxySeatId' };
  return holders.has(line.proxySeatId ?? '') ? { code: 'proxy_twice', field: 'proxySeatId' } : null;
}

/**
 * Checks the amount of a recommendation against what is asked (cents). Favourable goes up to the request and takes it
 * by default; reduced stays below; the other senses carry no amount.
 */
export function whyNotAmount(
  recommendation: Recommendation,
  amount: number | undefined,
  asked: number | null,
): Refusal | null {
  if (recommendation !== 'favourable' && recommendation !== 'reduced')
    return amount === undefined ? null : meetingRefusals.amount_not_expected({}, '/amount');
  const proposed = recommendedAmount(recommendation, amount, asked);
  if (proposed === null || proposed <= 0) return meetingRefusals.amount_needed({}, '/amount');
  const above = asked !== null && (recommendation === 'reduced' ? proposed >= asked : proposed > asked);
  return above ? meetingRefusals.amount_above_asked({}, '/amount') : null;
}

/** The amount a recommendation carries, in cents; null where it carries none. */
export function recommendedAmount(
  recommendation: Recommendation,
  amount: number | undefined,
  asked: number | null,
): number | null {
  if (recommendation === 'favourable') return amount ?? asked;
  return recommendation === 'reduced' ? (amount ?? null) : null;
}

function inWords(day: CivilDate): Bilingual {
  return { fr: formatDate(day, 'fr'), en: formatDate(day, 'en') };
}
