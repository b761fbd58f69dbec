import { findRow } from '../kernel/database/changes.js';
import type { Tx } from '../kernel/database/data-source.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { Instalment } from './instalment.entity.js';

/** Locks every instalment of an award, always in the same order, so that two people never wait for each other. */
export async function lockOfAward(tx: Tx, awardId: string): Promise<Instalment[]> {
  return tx
    .createQueryBuilder(Instalment, 'row')
    .setLock('pessimistic_write')
    .where('row.awardId = :awardId', { awardId })
    .orderBy('row.id')
    .getMany();
}

/** Locks one instalment with the others of its award, which its amount depends on. @throws not_found */
export async function lockInstalment(tx: Tx, id: string): Promise<{ row: Instalment; others: Instalment[] }> {
  const { awardId } = await findRow(tx, Instalment, id);
  const all = await lockOfAward(tx, awardId);
  const row = all.find((each) => each.id === id);
  if (!row) throw kernelRefusals.not_found();
  return { row, others: all.filter((each) => each.id !== id) };
}

/** The codes of the conditions that have a proof. */
export async function provenConditions(tx: Tx, instalmentId: string): Promise<string[]> {
  const rows = (await tx.query(`select distinct condition from payment_proofs where instalment_id = $1`, [
    instalmentId,
  ])) as { condition: string }[];
  return rows.map(({ condition }) => condition);
}

/** The identifier of the confirmed bank details of a structure, held still until the commit; null without any. */
export async function confirmedAccount(tx: Tx, organizationId: string): Promise<string | null> {
  const rows = (await tx.query(
    `select id from bank_accounts where organization_id = $1 and state = 'confirmed' for share`,
    [organizationId],
  )) as { id: string }[];
  return rows[0]?.id ?? null;
}
