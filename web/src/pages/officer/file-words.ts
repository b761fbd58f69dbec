import type { FileLine, FileState } from '../../api/officer/files';
import type { MessageId } from '../../words/words';

/** Short names of the states, for tabs and rows. */
export const STATE_WORDS: Readonly<Record<FileState, MessageId>> = {
  draft: 'officer.state.draft',
  submitted: 'officer.state.submitted',
  incomplete: 'officer.state.incomplete',
  lapsed: 'officer.state.lapsed',
  admissible: 'officer.state.admissible',
  inadmissible: 'officer.state.inadmissible',
  scheduled: 'officer.state.scheduled',
  recommended: 'officer.state.recommended',
  redirected: 'officer.state.redirected',
  proposed: 'officer.state.proposed',
  awarded: 'officer.state.awarded',
  refused: 'officer.state.refused',
  withdrawn: 'officer.state.withdrawn',
};

type Listed = NonNullable<FileLine['opinions']>[number];

/** What a commune says, or that it is awaited. */
export const OPINION_WORDS: Readonly<
  Record<NonNullable<Listed['opinion']> | 'asked' | 'expired' | 'revoked', MessageId>
> = {
  asked: 'officer.opinion.asked',
  expired: 'officer.opinion.expired',
  revoked: 'officer.opinion.revoked',
  favourable: 'officer.opinion.favourable',
  reserved: 'officer.opinion.reserved',
  unfavourable: 'officer.opinion.unfavourable',
  no_opinion: 'officer.opinion.none',
};

const undecided: readonly FileState[] = [
  'submitted',
  'incomplete',
  'admissible',
  'scheduled',
  'recommended',
  'proposed',
];

/** True while silence may still become a refusal, or has and a decision is awaited. */
export function isUndecided(state: FileState): boolean {
  return undecided.includes(state);
}

/** True once a decision is proposed or taken: there is an award to read. */
export function isDecided(state: FileState): boolean {
  return state === 'proposed' || state === 'awarded' || state === 'refused';
}

/** Whole days from today to a civil date, Paris; negative once it is past. */
export function daysTo(date: string): number {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
  return Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
}

/** The civil date so many days from today, Paris. */
export function dayIn(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(day);
}
