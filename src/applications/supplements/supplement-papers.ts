import type { Tx } from '../../kernel/database/data-source.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { applicationRefusals } from '../applications.refusals.js';
import type { PaperOnFile } from '../draft/filing.rules.js';

/** The papers of an application when the answer to a request is sent. */
export interface SupplementPapers {
  readonly onFile: readonly PaperOnFile[];
  /** Questions with a paper joined since the request. */
  readonly newFields: readonly string[];
  /** A refusal for each paper still being checked. */
  readonly waiting: readonly Refusal[];
}

/** Reads the papers; `since` is the instant of the request. */
export async function papersOf(tx: Tx, applicationId: string, since: Date): Promise<SupplementPapers> {
  const rows = (await tx.query(
    `select id, field, name, state, created_at >= $2 as "isNew"
     from attachments where application_id = $1 and state in ('uploading', 'quarantined', 'clean') order by created_at, id`,
    [applicationId, since],
  )) as (PaperOnFile & { isNew: boolean })[];
  return {
    onFile: rows.filter(({ state }) => state === 'clean'),
    newFields: rows.filter(({ isNew }) => isNew).map(({ field }) => field),
    waiting: rows
      .filter(({ state }) => state !== 'clean')
      .map(({ name, field }) => applicationRefusals.attachment_waiting({ name }, `/answers/${field}`)),
  };
}
