import type { Actor } from '../../kernel/access/actor.js';
import type { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import type { Journal } from '../../kernel/journal/journal.js';

/** An upload for a message that still takes bytes, of its sender alone; null for everybody else and once it is over. */
export function ownMessageUpload(
  database: Database,
  person: string,
  id: string,
): Promise<{ size: number; state: string } | null> {
  return database.row(
    `select t.size::float8 as size, t.state from message_papers t
     where t.id = $1 and t.uploaded_by = $2 and t.message_id is null and t.state in ('uploading', 'quarantined')
       and not exists (select 1 from bars b where b.person_id = $2 and b.application_id = t.application_id)`,
    [id, person],
  );
}

/** Every byte of a paper of a message is in quarantine: its check follows by the journal. Again it changes nothing. */
export async function finishMessageUpload(tx: Tx, journal: Journal, actor: Actor, id: string): Promise<void> {
  const [rows] = (await tx.query(
    `update message_papers set state = 'quarantined' where id = $1 and state in ('uploading')
     returning application_id as "applicationId"`,
    [id],
  )) as [{ applicationId: string }[], number];
  const [paper] = rows;
  if (!paper) return;
  const subject = { type: 'message_paper', id };
  await journal.write(tx, { actor, subject, verb: 'received', to: 'quarantined', data: { ...paper } });
}
