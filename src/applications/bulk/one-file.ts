import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { journalColumns, type JournalEntry } from '../../kernel/journal/journal.js';
import { BulkKinds, type BulkActName, type BulkBefore, type BulkFile, type BulkInput } from './bulk-kinds.js';

/** What an act did to one file. */
export interface BulkDone {
  readonly before: BulkBefore;
  readonly after: BulkBefore;
  /** What it wrote about the file in the journal. */
  readonly entries: readonly JournalEntry[];
}

/** Does one act on one file inside a transaction that the caller keeps, or drops to know what would happen. */
@Injectable()
export class OneFile {
  constructor(private readonly kinds: BulkKinds) {}

  /** @throws the refusals of the act's verb; nothing may then stay of the transaction */
  async act(tx: Tx, actor: Actor, act: BulkActName, file: BulkFile, input: BulkInput): Promise<BulkDone> {
    const before = await this.stand(tx, file.applicationId);
    const position = await lastPosition(tx, file.applicationId);
    const kind = this.kinds.of(act);
    const made = await kind.run(actor, file, input);
    const beside = kind.makes ? { type: kind.makes.subject, id: kind.makes.id(made) } : null;
    const entries = (await tx.query(
      `select ${journalColumns} from journal where subject_type = 'application' and subject_id = $1 and position > $2
         or subject_type = $3 and subject_id = $4
       order by position`,
      [file.applicationId, position, beside?.type ?? null, beside?.id ?? null],
    )) as JournalEntry[];
    return {
      before: { ...before, ...(beside ? { made: beside.id } : {}) },
      after: await this.stand(tx, file.applicationId),
      entries,
    };
  }

  private async stand(tx: Tx, applicationId: string): Promise<BulkBefore> {
    // locked, so that what was before is what the verb finds
    const [found] = (await tx.query(
      `select state, officer_id as "officerId" from applications where id = $1 for update`,
      [applicationId],
    )) as BulkBefore[];
    return found ?? { state: '', officerId: null };
  }
}

async function lastPosition(tx: Tx, applicationId: string): Promise<number> {
  const [last] = (await tx.query(
    `select coalesce(max(position), 0)::int as position from journal where subject_type = 'application' and subject_id = $1`,
    [applicationId],
  )) as { position: number }[];
  return last?.position ?? 0;
}
