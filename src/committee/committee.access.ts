import { isStaff, type Actor } from '../kernel/access/actor.js';
import { SqlParams, signedIn, type Policy } from '../kernel/access/policy.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { inConflict } from './conflicts.js';
import type { Capacity } from './quorum.rules.js';
import type { Reader } from './reader.js';

/** What the actor is to the committee a row belongs to: the capacity of the seat in office today, or null. */
export interface Sitting {
  readonly seatId: string | null;
  readonly capacity: Capacity | null;
}

/** Strangers to the committee do not learn that the row exists; others that they may not do this. */
function judge(actor: Actor, row: Sitting, allowed: (row: Sitting) => boolean): Refusal | null {
  if (allowed(row)) return null;
  return row.capacity !== null || isStaff(actor, 'officer', 'lead')
    ? kernelRefusals.not_allowed()
    : kernelRefusals.not_found();
}

function sittingPolicy(name: string, allowed: (actor: Actor, row: Sitting) => boolean): Policy<Sitting> {
  return {
    name,
    admits: (actor) => signedIn.admits(actor),
    holds: (actor, row) => judge(actor, row, (sitting) => allowed(actor, sitting)),
  };
}

/** Anyone who sits on the committee, whatever the capacity. */
export const seatHolder = sittingPolicy('seat holder', (_, { capacity }) => capacity !== null);

/** The chair, or a member with a vote. */
export const votingSeat = sittingPolicy(
  'voting seat',
  (_, { capacity }) => capacity === 'chair' || capacity === 'member',
);

export const secretaryOf = sittingPolicy('secretary of the committee', (_, { capacity }) => capacity === 'secretary');

export const chairOf = sittingPolicy('chair of the committee', (_, { capacity }) => capacity === 'chair');

/** Whoever may know of a committee and its agenda: its seats, the grants office. */
export const committeeReader = sittingPolicy(
  'seat holder or grants office',
  (actor, { capacity }) => capacity !== null || isStaff(actor, 'officer', 'lead'),
);

/** Who plans meetings and sets agendas: the grants office and the secretary. */
export const agendaKeeper = sittingPolicy(
  'secretary or grants office',
  (actor, { capacity }) => capacity === 'secretary' || isStaff(actor, 'officer', 'lead'),
);

/** Who convenes: the secretary or the lead officer. */
export const convener = sittingPolicy(
  'secretary or lead',
  (actor, { capacity }) => capacity === 'secretary' || isStaff(actor, 'lead'),
);

/** Who runs a meeting: its secretary, or the chair. */
export const meetingKeeper = sittingPolicy(
  'secretary or chair',
  (_, { capacity }) => capacity === 'secretary' || capacity === 'chair',
);

/** Who reads scores before the meeting opens: secretary, chair and grants office. */
export const scoreReader = sittingPolicy(
  'secretary, chair or grants office',
  (actor, { capacity }) => capacity === 'secretary' || capacity === 'chair' || isStaff(actor, 'officer', 'lead'),
);

/** Refuses an actor a row does not hold for. @throws not_found to strangers, not_allowed to others */
export function demandHold(policy: Policy<Sitting>, actor: Actor, row: Sitting): void {
  const refusal = policy.holds?.(actor, row) ?? null;
  if (refusal) throw refusal;
}

/** The seat the actor holds today in a committee. */
export async function sittingOf(read: Reader, actor: Actor, committeeId: string): Promise<Sitting> {
  if (actor.kind !== 'person') return { seatId: null, capacity: null };
  const [row] = await read<{ seatId: string; capacity: Capacity }>(
    `select s.id as "seatId", s.capacity from seats s
     where s.committee_id = $1 and s.person_id = $2 and ${inOffice('s')}`,
    [committeeId, actor.id],
  );
  return row ?? { seatId: null, capacity: null };
}

/** SQL: this seat is in office today, or on the day of an expression. */
export function inOffice(alias: string, day = 'paris_today()'): string {
  return `${alias}.valid_from <= ${day} and (${alias}.valid_until is null or ${alias}.valid_until >= ${day})`;
}

/** SQL: the actor may know of this committee; the same rule as `committeeReader`. `committee` is an expression. */
export function committeeScope(actor: Actor, committee: string, params: SqlParams): string {
  if (actor.kind === 'system' || isStaff(actor, 'officer', 'lead')) return 'true';
  if (actor.kind !== 'person') return 'false';
  return `exists (select 1 from seats scope_s where scope_s.committee_id = ${committee}
    and scope_s.person_id = ${params.add(actor.id)} and ${inOffice('scope_s')})`;
}

/**
 * SQL: the actor may see this application on an agenda: knows of the committee and has no interest in the file.
 * `alias` is that of `applications`.
 */
export function agendaScope(actor: Actor, alias: string, committee: string, params: SqlParams): string {
  if (actor.kind === 'system') return 'true';
  if (actor.kind !== 'person') return 'false';
  const knows = committeeScope(actor, committee, params);
  return `${knows} and not ${inConflict(params.add(actor.id), alias)}`;
}

/**
 * Whose interest the actor may declare: one's own, or that of a person seated where the actor is secretary or where the
 * grants office acts. @throws not_allowed, not_found
 */
export async function declarableFor(read: Reader, actor: Actor, personId: string | undefined): Promise<string> {
  if (actor.kind !== 'person') throw kernelRefusals.not_allowed();
  if (personId === undefined || personId === actor.id) return actor.id;
  const rows = await read<{ committeeId: string }>(
    `select distinct s.committee_id as "committeeId" from seats s where s.person_id = $1`,
    [personId],
  );
  for (const { committeeId } of rows) {
    if (agendaKeeper.holds?.(actor, await sittingOf(read, actor, committeeId)) === null) return personId;
  }
  throw kernelRefusals.not_allowed();
}
