import type { Locale } from '../refusals/refusal.js';

export type StaffRole = 'officer' | 'lead' | 'finance' | 'admin';

/** Somebody signed in. `roles` are those granted; they act only once the second factor is passed (`strong`). */
export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly roles: readonly StaffRole[];
  readonly sessionId: string;
  /** The second factor was passed in this session. */
  readonly strong: boolean;
  /** The second factor was passed in the last ten minutes: asked again at money acts. */
  readonly fresh: boolean;
}

/** Somebody who came by a signed link to do one task, without an account. */
export interface GuestActor {
  readonly kind: 'guest';
  readonly purpose: string;
  readonly name: string;
  readonly locale: Locale;
  readonly linkId: string;
  readonly sessionId: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

/** The product itself: schedules, relay, import. */
export interface SystemActor {
  readonly kind: 'system';
  readonly name: string;
}

export interface AnonymousActor {
  readonly kind: 'anonymous';
}

/** Whoever asks. Every verb takes it first. */
export type Actor = PersonActor | GuestActor | SystemActor | AnonymousActor;

export const anonymous: AnonymousActor = { kind: 'anonymous' };

/** The actor of automatic moves, named by what it does: `system('legal clock')`. */
export function system(name: string): SystemActor {
  return { kind: 'system', name };
}

/** The identifier of a person, else null. */
export function personId(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null;
}

/** A person with one of these roles and the second factor passed. Never true for anyone else. */
export function isStaff(
  actor: Actor,
  ...roles: readonly StaffRole[]
): actor is PersonActor & { readonly strong: true } {
  return (
    actor.kind === 'person' && actor.strong && actor.roles.some((role) => roles.length === 0 || roles.includes(role))
  );
}
