import type { StaffRole } from '../kernel/access/actor.js';
import type { Locale } from '../kernel/refusals/refusal.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Staff read other people's bank details: an unattended desk is signed out within a coffee break. */
export const staffIdle = 30 * minute;
/** A holder works on a file through a day with pauses, and loses a session at night on a shared computer. */
export const holderIdle = 12 * hour;
/** One working day; the second factor is then asked again. */
export const staffLife = 12 * hour;
/** About one round of a call: no session lives for ever, whatever its use. */
export const holderLife = 30 * day;
/** Time to read a file and write an opinion in one sitting; the link opens another session until it is used. */
export const guestLife = 2 * hour;
/** How long a second factor counts as just passed, for acts that move money. */
export const freshFor = 10 * minute;
/** `last_seen_at` is written at most this often, so that reading costs no write. */
export const touchEvery = minute;
/** A session just opened by a link proves the mailbox: it may set a password without the old one. */
export const linkProofFor = 15 * minute;

/** What a guest session is for, kept with it. */
export interface GuestPass {
  readonly purpose: string;
  readonly name: string;
  readonly locale: Locale;
  readonly linkId: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

/** The instants that decide whether a session still counts; real time, never the movable clock of the law. */
export interface SessionTimes {
  readonly now: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly secondFactorAt: Date | null;
}

/** Whether the session still counts: before its absolute end and not left idle. */
export function isAlive(times: SessionTimes, roles: readonly StaffRole[]): boolean {
  const idle = times.now.getTime() - times.lastSeenAt.getTime();
  return times.expiresAt > times.now && idle < (roles.length > 0 ? staffIdle : holderIdle);
}

/** Whether the second factor was passed recently enough for an act that moves money. */
export function isFresh(times: SessionTimes): boolean {
  return times.secondFactorAt !== null && times.now.getTime() - times.secondFactorAt.getTime() < freshFor;
}

/** How long a new session of such a person may live, in milliseconds. */
export function lifeOf(roles: readonly StaffRole[]): number {
  return roles.length > 0 ? staffLife : holderLife;
}
