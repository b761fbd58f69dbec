import { isStaff, type Actor, type PersonActor } from '../kernel/access/actor.js';
import { either, guestOf, signedIn, staff, type Policy } from '../kernel/access/policy.js';
import { findRow, lockRow } from '../kernel/database/changes.js';
import type { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { Application } from './application.entity.js';
import { applicationRefusals } from './applications.refusals.js';

/** People of the structure; their role is asked of the row. */
export const applicant: Policy = signedIn;
/** Case officers, the lead included. */
export const caseStaff: Policy = staff('officer', 'lead');
/** The lead officer alone. */
export const leadOnly: Policy = staff('lead');
/** Everyone who works on filed applications. */
export const anyStaff: Policy = staff('officer', 'lead', 'finance', 'admin');
/** Whoever may see the row: structure, staff, those given a standing, a commune by its link. */
export const reader: Policy = either(signedIn, guestOf('opinion'));

/** The parts in a structure that let one change its applications. */
const changing = ['owner', 'editor', 'representative'];

/**
 * Loads and locks an application of the actor's own structure.
 * @throws not_found to strangers and the barred, not_allowed to staff who are not of the structure,
 *   reader_cannot_change to those who may only read
 */
export async function holdersRow(tx: Tx, actor: Actor, id: string): Promise<{ row: Application; actor: PersonActor }> {
  const row = await lockRow(tx, Application, id);
  if (actor.kind !== 'person') throw kernelRefusals.not_found();
  const { parts, barred } = await standingIn(tx, actor, row);
  if (barred) throw kernelRefusals.not_found();
  if (parts.length === 0) {
    throw isStaff(actor) && row.state !== 'draft' ? kernelRefusals.not_allowed() : kernelRefusals.not_found();
  }
  if (!parts.some((part) => changing.includes(part))) throw applicationRefusals.reader_cannot_change();
  return { row, actor };
}

/**
 * Loads and locks a filed application for an act of the service.
 * @throws not_found for a draft and to the barred, not_allowed, officer_in_conflict to staff who are of the structure
 */
export async function officersRow(tx: Tx, actor: Actor, id: string): Promise<{ row: Application; actor: PersonActor }> {
  if (!isStaff(actor, 'officer', 'lead')) throw kernelRefusals.not_allowed();
  const row = await lockRow(tx, Application, id);
  const { parts, barred } = await standingIn(tx, actor, row);
  if (row.state === 'draft' || barred) throw kernelRefusals.not_found();
  if (parts.length > 0) throw applicationRefusals.officer_in_conflict();
  return { row, actor };
}

/**
 * The same right, to read what officers alone read of a file; nothing is locked. Answers the row as it is now.
 * @throws as `officersRow`
 */
export async function officersFile(database: Database, actor: Actor, id: string): Promise<Application> {
  if (!isStaff(actor, 'officer', 'lead')) throw kernelRefusals.not_allowed();
  const { manager } = database.source;
  const row = await findRow(manager, Application, id);
  const { parts, barred } = await standingIn(manager, actor, row);
  if (row.state === 'draft' || barred) throw kernelRefusals.not_found();
  if (parts.length > 0) throw applicationRefusals.officer_in_conflict();
  return row;
}

async function standingIn(
  tx: Tx,
  actor: PersonActor,
  row: Application,
): Promise<{ parts: readonly string[]; barred: boolean }> {
  const [found] = (await tx.query(
    `select coalesce((select array_agg(s.standing) from standings s where s.person_id = $1
         and s.subject_type = 'organization' and s.subject_id = $2), '{}') as parts,
       exists (select 1 from bars b where b.person_id = $1 and b.application_id = $3) as barred`,
    [actor.id, row.organizationId, row.id],
  )) as { parts: string[]; barred: boolean }[];
  return found ?? { parts: [], barred: true };
}
