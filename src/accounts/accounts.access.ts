import { freshStaff, guestOf, either, signedIn, staff } from '../kernel/access/policy.js';
import type { Actor, PersonActor } from '../kernel/access/actor.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';

/** Anyone with a session, guests included: to ask who one is. */
export const anySession = either(guestOf('opinion'), signedIn);

/** Reading and inviting people. */
export const administrators = staff('admin');

/** Changing what people may do: a stolen session must not be enough. */
export const recentAdministrators = freshStaff('admin');

/** The signed-in person. @throws sign_in_needed */
export function asPerson(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw kernelRefusals.sign_in_needed();
  return actor;
}
