import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { refusalTable, type Refusal } from '../../kernel/refusals/refusal.js';

export const absenceRefusals = refusalTable({
  absence_ends_before: {
    status: 422,
    fr: 'Le dernier jour d’absence précède le premier.',
    en: 'The last day of absence is before the first.',
  },
  absence_past: {
    status: 422,
    fr: 'Cette absence est déjà passée.',
    en: 'This absence is already over.',
  },
  absence_overlaps: {
    status: 409,
    fr: 'Une autre absence est déjà notée pour ces jours.',
    en: 'Another absence is already noted for these days.',
  },
  substitute_same: {
    status: 422,
    fr: 'On ne se remplace pas soi-même : choisissez un collègue.',
    en: 'One does not stand in for oneself: choose a colleague.',
  },
  substitute_absent: {
    status: 422,
    fr: 'Cette personne est elle-même absente pendant ces jours.',
    en: 'This person is away on these days too.',
  },
  absence_not_yours: {
    status: 403,
    fr: 'Seul un responsable note l’absence d’un collègue.',
    en: 'Only a lead officer notes a colleague’s absence.',
  },
});

/** Days of absence, both included. */
export interface AbsentDays {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

/** True where two absences share a day. */
export function sharesDay(one: AbsentDays, other: AbsentDays): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/**
 * What stands against an absence. Refusals: `absence_ends_before`, `absence_past`, `substitute_same`,
 * `absence_overlaps`, `substitute_absent`.
 * @param own the other absences of the same person
 * @param substitutes those of whom would stand in
 */
export function whyNotAbsent(
  wish: AbsentDays & { readonly personId: string; readonly substituteId: string },
  today: CivilDate,
  own: readonly AbsentDays[],
  substitutes: readonly AbsentDays[],
): Refusal[] {
  return [
    wish.endsOn < wish.startsOn ? absenceRefusals.absence_ends_before({}, '/endsOn') : null,
    wish.endsOn >= wish.startsOn && wish.endsOn < today ? absenceRefusals.absence_past({}, '/endsOn') : null,
    wish.personId === wish.substituteId ? absenceRefusals.substitute_same({}, '/substituteId') : null,
    own.some((days) => sharesDay(days, wish)) ? absenceRefusals.absence_overlaps({}, '/startsOn') : null,
    substitutes.some((days) => sharesDay(days, wish)) ? absenceRefusals.substitute_absent({}, '/substituteId') : null,
  ].filter((refusal): refusal is Refusal => refusal !== null);
}
