import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import type { Tx } from './data-source.js';

/** A row that is edited under optimistic concurrency. */
export interface Versioned {
  id: string;
  version: number;
}

/**
 * Changes a row only if nobody changed it since `version` was read, and returns the new version.
 * @throws stale_version carrying what is stored now
 */
export async function changeVersioned<Row extends ObjectLiteral & Versioned>(
  tx: Tx,
  target: EntityTarget<Row>,
  row: Versioned,
  changes: QueryDeepPartialEntity<Row>,
): Promise<number> {
  const result = await tx
    .createQueryBuilder()
    .update(target)
    .set({ ...changes, version: row.version + 1 } as QueryDeepPartialEntity<Row>)
    .where('id = :id and version = :version', { id: row.id, version: row.version })
    .execute();
  if (result.affected !== 1) {
    const current = await tx.createQueryBuilder(target, 'row').where('row.id = :id', { id: row.id }).getOne();
    throw current ? kernelRefusals.stale_version().showing(current) : kernelRefusals.not_found();
  }
  return row.version + 1;
}

/** Refuses at once when the caller's version (If-Match) is not the stored one. `shown` is what the caller may see. */
export function expectVersion(row: Versioned, expected: number, shown: unknown = { version: row.version }): void {
  if (row.version !== expected) throw kernelRefusals.stale_version().showing(shown);
}

/** Loads and locks one row for the rest of the transaction. @throws not_found */
export async function lockRow<Row extends ObjectLiteral & { id: string }>(
  tx: Tx,
  target: EntityTarget<Row>,
  id: string,
): Promise<Row> {
  const row = await tx
    .createQueryBuilder(target, 'row')
    .setLock('pessimistic_write')
    .where('row.id = :id', { id })
    .getOne();
  if (!row) throw kernelRefusals.not_found();
  return row;
}

/** Loads one row. @throws not_found */
export async function findRow<Row extends ObjectLiteral & { id: string }>(
  tx: Tx,
  target: EntityTarget<Row>,
  id: string,
): Promise<Row> {
  const row = await tx.createQueryBuilder(target, 'row').where('row.id = :id', { id }).getOne();
  if (!row) throw kernelRefusals.not_found();
  return row;
}
