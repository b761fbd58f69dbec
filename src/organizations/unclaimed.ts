import type { Tx } from '../kernel/database/data-source.js';
import { organizationRefusals } from './organizations.refusals.js';

/**
 * Refuses identifiers that a registered structure has already, without naming anyone: the way in is an invitation.
 * The identifiers stay locked for the rest of the transaction, so that two people cannot register one structure at once.
 * @throws organization_already_registered
 */
export async function demandUnclaimed(
  tx: Tx,
  identity: { readonly siret: string | null; readonly rna: string | null },
  ownId: string | null = null,
): Promise<void> {
  const claims = [identity.siret, identity.rna].filter((claim): claim is string => claim !== null);
  for (const claim of claims) {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`organization ${claim}`]);
  }
  const [known] = (await tx.query(
    `select siret = $1 as "bySiret" from organizations where (siret = $1 or rna = $2) and id is distinct from $3 limit 1`,
    [identity.siret, identity.rna, ownId],
  )) as { bySiret: boolean | null }[];
  if (known) throw organizationRefusals.organization_already_registered({}, known.bySiret ? '/siret' : '/rna');
}
