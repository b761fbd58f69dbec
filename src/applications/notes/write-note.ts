import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand, type Refusal } from '../../kernel/refusals/refusal.js';
import { officersRow } from '../applications.access.js';
import { plainBody } from '../messages/message.rules.js';
import { ApplicationNote } from './note.entity.js';
import { noteRefusals } from './notes.refusals.js';

export interface WriteNoteInput {
  readonly applicationId: string;
  readonly text: string;
  /** Colleagues to call to it: officers and leads without a part in the file. */
  readonly mentions: readonly string[];
}

/**
 * Keeps a note among case officers about a filed application, and calls colleagues to it. The structure, the communes
 * and the committee never see notes, and no export of the structure's data holds them: a note prepares the decision, so
 * nobody may ask for it before that is taken (CRPA, L311-2); afterwards it is an administrative document, given on
 * request with private matters and judgements on persons masked (CRPA, L311-6). Errors: those of `officersRow`,
 * `note_empty`, `mention_unknown`.
 */
@Injectable()
export class WriteNote {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: WriteNoteInput): Promise<{ id: string; writtenAt: string; mentioned: number }> {
    return this.database.transaction(async (tx) => {
      const { row, actor: author } = await officersRow(tx, actor, input.applicationId);
      const body = plainBody(input.text);
      const mentions = [...new Set(input.mentions)].filter((id) => id !== author.id);
      demand(body === '' ? noteRefusals.note_empty({}, '/text') : null, ...(await unknown(tx, row.id, mentions)));
      const id = uuidv7();
      const writtenAt = await this.database.now(tx);
      await tx.insert(ApplicationNote, { id, applicationId: row.id, authorId: author.id, body, writtenAt });
      await tx.query(
        `insert into note_mentions (id, note_id, person_id)
         select m.id, $1, m.person from unnest($2::uuid[], $3::uuid[]) as m (id, person)`,
        [id, mentions.map(() => uuidv7()), mentions],
      );
      await this.journal.write(tx, {
        actor,
        subject: { type: 'note', id },
        verb: 'written',
        data: { applicationId: row.id, mentions },
      });
      return { id, writtenAt: writtenAt.toISOString(), mentioned: mentions.length };
    });
  }
}

/** A refusal for each one who is no officer, or may not see this file. */
async function unknown(tx: Tx, applicationId: string, ids: readonly string[]): Promise<Refusal[]> {
  const rows = (await tx.query(
    `select p.id from persons p join applications a on a.id = $1
     where p.id = any($2::uuid[]) and p.state not in ('disabled')
       and exists (select 1 from person_roles r where r.person_id = p.id and r.role in ('officer', 'lead'))
       and not exists (select 1 from bars b where b.person_id = p.id and b.application_id = a.id)
       and not exists (select 1 from standings s where s.person_id = p.id and s.subject_type = 'organization'
         and s.subject_id = a.organization_id)`,
    [applicationId, ids],
  )) as { id: string }[];
  const known = new Set(rows.map(({ id }) => id));
  return ids.flatMap((id, index) => (known.has(id) ? [] : [noteRefusals.mention_unknown({}, `/mentions/${index}`)]));
}
