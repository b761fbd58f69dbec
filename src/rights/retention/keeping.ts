import type { Tx } from '../../kernel/database/data-source.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { keepingSql } from './keeping.sql.js';
import type { Keeping } from './retention.rules.js';

/** Which term a file is kept for. */
export type KeepingKind = 'draft' | 'refused' | 'granted';

/** The keeping of one application, its row locked; null where nothing ends yet, or where it is gone already. */
export async function keepingOf(
  tx: Tx,
  applicationId: string,
): Promise<(Keeping & { readonly kind: KeepingKind }) | null> {
  await tx.query(`select 1 from applications where id = $1 for update`, [applicationId]);
  const [row] = (await tx.query(
    `select kind, to_char(due_on, 'YYYY-MM-DD') as "dueOn", held_until as "heldUntil", warned_on as "warnedOn"
     from (${keepingSql('a.id = $1')}) k`,
    [applicationId],
  )) as { kind: KeepingKind; dueOn: CivilDate; heldUntil: CivilDate | null; warnedOn: CivilDate | null }[];
  return row ?? null;
}
