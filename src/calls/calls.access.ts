import type { Actor } from '../kernel/access/actor.js';
import { staff, type Policy } from '../kernel/access/policy.js';

/** Officers and leads prepare calls. */
export const preparesCalls = staff('officer', 'lead');

/** Leads alone put them in force, fix their money and close them. */
export const leadsCalls = staff('lead');

/** Refuses whoever the policy does not admit; the product itself (installation) may. */
export function demandAdmitted(policy: Policy, actor: Actor): void {
  const refusal = actor.kind === 'system' ? null : policy.admits(actor);
  if (refusal) throw refusal;
}
