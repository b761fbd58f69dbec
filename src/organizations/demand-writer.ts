import { isStaff, type Actor } from '../kernel/access/actor.js';
import { isBarredFromStructure } from '../kernel/access/standings.js';
import type { Tx } from '../kernel/database/data-source.js';
import type { OrganizationRole } from './organization-facts.js';
import { organizationRefusals } from './organizations.refusals.js';
import { writesForStructure } from './people.rules.js';

/**
 * Who changes what is on record of a structure: its people but readers, or the grants office that corrects it. Somebody of
 * the office with an interest in the structure leaves it to a colleague: its identity and earlier aid decide on its grant.
 * @throws organization_reader_only, interest_in_structure
 */
export async function demandWriter(
  tx: Tx,
  actor: Actor,
  structure: { readonly id: string; readonly role: OrganizationRole | null },
): Promise<void> {
  const refusal = writesForStructure(structure.role);
  if (!refusal) return;
  if (!isStaff(actor, 'officer', 'lead')) throw refusal;
  if (await isBarredFromStructure(tx, actor.id, structure.id)) throw organizationRefusals.interest_in_structure();
}
