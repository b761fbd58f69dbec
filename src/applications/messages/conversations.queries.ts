import { Injectable } from '@nestjs/common';
import { isStaff, personId, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { pageOf } from '../../kernel/http/pages.js';
import { hiddenApplications } from '../../kernel/access/standings.js';
import type { ConversationsView, ConversationView } from './messages.views.js';
import { cursorOf, nameOf } from './messages.queries.js';
import { unreadMessages } from './unread.sql.js';

const usualLimit = 50;
const excerptLength = 160;

/** The officers' list of conversations, and the counts beside the lists of files. */
@Injectable()
export class ConversationsQueries {
  constructor(private readonly database: Database) {}

  /**
   * The conversations of all files, drafts included, the last written first. Without those of files a conflict of
   * interest bars the officer from, and of the officer's own structures.
   */
  async list(
    actor: Actor,
    wish: { show?: 'waiting' | 'all'; after?: string; limit?: number },
  ): Promise<ConversationsView> {
    const limit = wish.limit ?? usualLimit;
    const waits = `exists (select 1 from messages w where w.application_id = m.application_id and w.side = 'holder'
      and w.handled_at is null)`;
    const rows = await this.database.rows<ConversationView & { id: string }>(
      `select m.id, a.id as "applicationId", a.number, a.title, o.legal_name as organization, a.state = 'draft' as draft,
         (select ${nameOf('q')} from persons q where q.id = a.officer_id) as officer,
         (select count(*)::int from messages w where w.application_id = a.id and w.side = 'holder'
           and w.handled_at is null) as waiting,
         m.side as "lastSide", ${nameOf('p')} as "lastBy", m.sent_at as "lastAt", left(m.body, ${excerptLength}) as excerpt
       from messages m join applications a on a.id = m.application_id join organizations o on o.id = a.organization_id
         join persons p on p.id = m.author_id
       where not exists (select 1 from messages l where l.application_id = m.application_id and l.id > m.id)
         and ($1::uuid is null or m.id < $1::uuid) and a.id not in (${hiddenApplications('$2')})
         ${wish.show === 'waiting' ? `and ${waits}` : ''}
       order by m.id desc limit $3`,
      [cursorOf(wish.after), personId(actor), limit + 1],
    );
    const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
    const counted = await this.database.row<{ waiting: number }>(
      `select count(distinct application_id)::int as waiting from messages
       where side = 'holder' and handled_at is null and application_id not in (${hiddenApplications('$1')})`,
      [personId(actor)],
    );
    return { items: items.map(({ id: _id, ...line }) => line), next, waiting: counted?.waiting ?? 0 };
  }

  /**
   * Messages to read, by application, for lists: of the service for the people of the structure, of the holder and not
   * taken in hand for officers. Files a conflict of interest hides are left out.
   */
  async unreadIn(actor: Actor, applicationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (actor.kind !== 'person' || applicationIds.length === 0) return new Map();
    const rows = await this.database.rows<{ id: string; count: number }>(
      `select a.id, ${unreadMessages('$1', isStaff(actor, 'officer', 'lead'))} as count from applications a
       where a.id = any($2::uuid[])
         and not exists (select 1 from bars b where b.person_id = $1 and b.application_id = a.id)`,
      [actor.id, applicationIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}
