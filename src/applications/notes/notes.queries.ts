import { Injectable } from '@nestjs/common';
import { isStaff, personId, type Actor } from '../../kernel/access/actor.js';
import { hiddenApplications } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { pageOf } from '../../kernel/http/pages.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { cursorOf } from '../messages/messages.queries.js';
import type { MentionsView, MentionView, NotesView, NoteView } from './notes.dto.js';

const usualLimit = 50;
const excerptLength = 160;
const name = (alias: string) =>
  `coalesce(nullif(trim(${alias}.given_name || ' ' || ${alias}.family_name), ''), ${alias}.email)`;

/** Reads the notes of officers, for officers without a part in the file. */
@Injectable()
export class NotesQueries {
  constructor(private readonly database: Database) {}

  /** The notes of one file, newest first. @throws not_found */
  async of(actor: Actor, applicationId: string, page: { after?: string; limit?: number }): Promise<NotesView> {
    const open = await this.database.row(
      `select 1 from applications a where a.id = $1 and a.state <> 'draft' and a.id not in (${hiddenApplications('$2')})`,
      [applicationId, personId(actor)],
    );
    if (!open || !isStaff(actor, 'officer', 'lead')) throw kernelRefusals.not_found();
    const limit = page.limit ?? usualLimit;
    const rows = await this.database.rows<NoteView>(
      `select n.id, ${name('p')} as by, n.body as text, n.written_at as "writtenAt",
         exists (select 1 from note_mentions t where t.note_id = n.id and t.person_id = $2 and t.seen_at is null) as calls,
         coalesce((select json_agg(json_build_object('id', q.id, 'name', ${name('q')}, 'seenAt', t.seen_at) order by q.id)
           from note_mentions t join persons q on q.id = t.person_id where t.note_id = n.id), '[]') as mentions
       from application_notes n join persons p on p.id = n.author_id
       where n.application_id = $1 and ($3::uuid is null or n.id < $3::uuid) order by n.id desc limit $4`,
      [applicationId, personId(actor), cursorOf(page.after), limit + 1],
    );
    const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: [...items], next };
  }

  /** The notes that call the actor, not seen yet; none of files they may not see any more. */
  async mentions(actor: Actor): Promise<MentionsView> {
    const items = await this.database.rows<MentionView>(
      `select n.id as "noteId", a.id as "applicationId", a.number, a.title, ${name('p')} as by,
         left(n.body, ${excerptLength}) as excerpt, n.written_at as "writtenAt"
       from note_mentions t join application_notes n on n.id = t.note_id join applications a on a.id = n.application_id
         join persons p on p.id = n.author_id
       where t.person_id = $1 and t.seen_at is null and a.id not in (${hiddenApplications('$1')})
       order by n.id desc limit 50`,
      [personId(actor)],
    );
    return { items };
  }
}
