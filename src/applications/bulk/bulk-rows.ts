import type { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import type { BulkActName, BulkBefore, BulkFile, BulkInput } from './bulk-kinds.js';

export type BulkState = 'running' | 'done' | 'undoing' | 'undone';
export type BulkFileState = 'waiting' | 'done' | 'refused' | 'undone' | 'kept';

/** An act on many files as it is stored. */
export interface BulkActRow {
  readonly id: string;
  readonly act: BulkActName;
  readonly input: BulkInput;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly undoUntil: Date;
  readonly state: BulkState;
  readonly mailsStopped: number;
}

export const bulkActColumns = `id, act, input, asked_by as "askedBy", asked_at as "askedAt", undo_until as "undoUntil",
  state, mails_stopped as "mailsStopped"`;

/** Null where there is none. */
export function bulkActRow(database: Database, id: string): Promise<BulkActRow | null> {
  return database.row<BulkActRow>(`select ${bulkActColumns} from bulk_acts where id = $1`, [id]);
}

/** The files not done yet, in order. */
export async function waitingFiles(database: Database, actId: string): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    `select id from bulk_act_files where bulk_act_id = $1 and state = 'waiting' order by position`,
    [actId],
  );
  return rows.map(({ id }) => id);
}

/** One file to work on, locked; null where the act or the file has moved on, or another worker has it in hand. */
export async function nextFile(
  tx: Tx,
  fileId: string,
  expected: { readonly act: BulkState; readonly file: BulkFileState },
): Promise<(BulkFile & { readonly before: BulkBefore }) | null> {
  const rows = (await tx.query(
    `select f.application_id as "applicationId", f.plan ->> 'officerId' as "officerId", f.before
     from bulk_act_files f join bulk_acts b on b.id = f.bulk_act_id
     where f.id = $1 and f.state = $3 and b.state = $2 for update of f skip locked for share of b`,
    [fileId, expected.act, expected.file],
  )) as (BulkFile & { before: BulkBefore })[];
  return rows[0] ?? null;
}

/** Keeps what became of one file. */
export async function settle(
  tx: Tx,
  fileId: string,
  result: {
    readonly state: BulkFileState;
    readonly before?: BulkBefore;
    readonly entryIds?: readonly string[];
    readonly refusal?: Refusal;
  },
): Promise<void> {
  const { state, before, entryIds, refusal } = result;
  const said = refusal ? JSON.stringify({ code: refusal.code, params: refusal.params }) : null;
  await tx.query(
    `update bulk_act_files set state = $2, before = coalesce($3::jsonb, before),
       entry_ids = coalesce($4::uuid[], entry_ids), refusal = $5::jsonb
     where id = $1 and state in ('waiting', 'done')`,
    [fileId, state, before ? JSON.stringify(before) : null, entryIds ?? null, said],
  );
}
