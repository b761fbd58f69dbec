import { lockRow } from '../kernel/database/changes.js';
import type { Tx } from '../kernel/database/data-source.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { FinancialReport } from './financial-report.entity.js';
import { paymentRefusals } from './payments.refusals.js';

/** Locks the financial report of an award. @throws not_found before the award starts */
export async function reportOfAward(tx: Tx, awardId: string): Promise<FinancialReport> {
  const found = await tx.findOneBy(FinancialReport, { awardId });
  if (!found) throw kernelRefusals.not_found();
  return lockRow(tx, FinancialReport, found.id);
}

/** Refuses a file that was not uploaded for this use: nobody reads another file by naming it. @throws paper_unknown */
export async function paperFrom(
  tx: Tx,
  fileId: string,
  use: { readonly policy: string; readonly subjectType: string; readonly subjectId: string },
): Promise<void> {
  const rows = (await tx.query(
    `select 1 from stored_files where id = $1 and policy = $2 and subject_type = $3 and subject_id = $4`,
    [fileId, use.policy, use.subjectType, use.subjectId],
  )) as unknown[];
  if (rows.length === 0) throw paymentRefusals.paper_unknown({}, '/fileId');
}
