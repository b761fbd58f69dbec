import type { StaffRole } from '../kernel/access/actor.js';
import type { Tx } from '../kernel/database/data-source.js';
import { lockRow } from '../kernel/database/changes.js';
import { Person } from './person.entity.js';

/** A person locked for the rest of the transaction, with the roles held. @throws not_found */
export async function lockPerson(tx: Tx, id: string): Promise<{ person: Person; roles: StaffRole[] }> {
  const person = await lockRow(tx, Person, id);
  return { person, roles: await rolesOf(tx, id) };
}

/** The roles a person holds. */
export async function rolesOf(tx: Tx, personId: string): Promise<StaffRole[]> {
  const rows = (await tx.query(`select role from person_roles where person_id = $1 order by role`, [personId])) as {
    role: StaffRole;
  }[];
  return rows.map((row) => row.role);
}

/** Where a person stands with the second factor, before it is passed. */
export function secondFactorStep(person: Person, roles: readonly StaffRole[]): 'none' | 'to_set_up' | 'needed' {
  if (roles.length === 0) return 'none';
  return person.totpConfirmedAt ? 'needed' : 'to_set_up';
}
