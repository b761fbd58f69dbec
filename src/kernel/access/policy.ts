import type { Actor, StaffRole } from './actor.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import type { Refusal } from '../refusals/refusal.js';

/** Collects the parameters of a hand-written query: `params.add(value)` answers `$3`. */
export class SqlParams {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/**
 * Who may do something. `admits` is asked before anything is read; `holds` of the row once read; `scope` is the
 * same row rule as SQL, for lists, counts, searches and exports. A property test keeps the two equal.
 */
export interface Policy<Row = unknown> {
  readonly name: string;
  admits(actor: Actor): Refusal | null;
  holds?(actor: Actor, row: Row): Refusal | null;
  scope?(actor: Actor, alias: string, params: SqlParams): string;
}

/** Anyone signed in; the row rules of the verb decide the rest. */
export const signedIn: Policy = {
  name: 'signed in',
  admits: (actor) => (actor.kind === 'person' ? null : kernelRefusals.sign_in_needed()),
};

/** A person holding one of the roles, with the second factor passed in this session. */
export function staff(...roles: readonly StaffRole[]): Policy {
  return {
    name: `staff: ${roles.join(', ')}`,
    admits(actor) {
      if (actor.kind === 'anonymous') return kernelRefusals.sign_in_needed();
      if (actor.kind !== 'person' || !actor.roles.some((role) => roles.includes(role)))
        return kernelRefusals.not_allowed();
      return actor.strong ? null : kernelRefusals.second_factor_needed();
    },
  };
}

/** As `staff`, with the second factor passed in the last ten minutes: for acts that move money. */
export function freshStaff(...roles: readonly StaffRole[]): Policy {
  const base = staff(...roles);
  return {
    name: `staff with recent second factor: ${roles.join(', ')}`,
    admits(actor) {
      const refusal = base.admits(actor);
      if (refusal) return refusal;
      return actor.kind === 'person' && actor.fresh ? null : kernelRefusals.second_factor_needed();
    },
  };
}

/** Somebody who came by a link of this purpose. */
export function guestOf(purpose: string): Policy {
  return {
    name: `guest: ${purpose}`,
    admits(actor) {
      if (actor.kind === 'anonymous') return kernelRefusals.sign_in_needed();
      return actor.kind === 'guest' && actor.purpose === purpose ? null : kernelRefusals.not_allowed();
    },
  };
}

/** Admitted by either policy; refused with the second one's reason. */
export function either(first: Policy, second: Policy): Policy {
  return {
    name: `${first.name} or ${second.name}`,
    admits: (actor) => (first.admits(actor) === null ? null : second.admits(actor)),
  };
}
