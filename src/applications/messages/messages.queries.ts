import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { pageOf, readCursor } from '../../kernel/http/pages.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { allRefusals, fill, type Bilingual } from '../../kernel/refusals/refusal.js';
import { placeIn, type Place } from './messages.access.js';
import type { MessagePapersView, MessagePaperView, MessagesView, MessageView } from './messages.views.js';

const usualLimit = 50;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface PaperRow extends Omit<MessagePaperView, 'href' | 'why'> {
  readonly fileId: string | null;
  readonly refusal: string | null;
}

type MessageRow = Omit<MessageView, 'papers'> & { readonly papers: readonly PaperRow[] };

/** How a person is named to the other side; null where no name is known. */
export const nameOf = (alias: string): string => `nullif(trim(${alias}.given_name || ' ' || ${alias}.family_name), '')`;

const paperJson = `json_build_object('id', t.id, 'name', t.name, 'size', t.size, 'state', t.state,
  'scanned', t.scanned, 'refusal', t.refusal, 'fileId', t.file_id)`;

/** Reads conversations. */
@Injectable()
export class MessagesQueries {
  constructor(private readonly database: Database) {}

  /** One conversation, newest message first. @throws not_found to all but its two sides */
  async of(actor: Actor, applicationId: string, page: { after?: string; limit?: number }): Promise<MessagesView> {
    const place = await this.place(actor, applicationId);
    const limit = page.limit ?? usualLimit;
    const rows = await this.messages(place, cursorOf(page.after), limit);
    const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
    const head = await this.head(place);
    const { side, mayWrite, draft } = place;
    return { side, mayWrite, draft, ...head, items: items.map(messageOf), next };
  }

  /** The papers the actor has uploaded here and not sent yet. @throws not_found */
  async unsentPapers(actor: Actor, applicationId: string): Promise<MessagePapersView> {
    const place = await this.place(actor, applicationId);
    const rows = await this.database.rows<{ paper: PaperRow }>(
      `select ${paperJson} as paper from message_papers t
       where t.application_id = $1 and t.uploaded_by = $2 and t.message_id is null order by t.created_at, t.id`,
      [place.applicationId, place.actor.id],
    );
    return { items: rows.map(({ paper }) => paperOf(paper)) };
  }

  private place(actor: Actor, applicationId: string): Promise<Place> {
    return placeIn((sql, values) => this.database.rows(sql, values), actor, applicationId);
  }

  private messages(place: Place, after: string | null, limit: number): Promise<MessageRow[]> {
    return this.database.rows<MessageRow>(
      `select m.id, m.side, ${nameOf('p')} as by, m.author_id = $2 as own, m.body as text, m.sent_at as "sentAt",
         m.side <> $3 and not exists (select 1 from message_reads r where r.message_id = m.id and r.person_id = $2) as unread,
         coalesce((select json_agg(${paperJson} order by t.created_at, t.id) from message_papers t
           where t.message_id = m.id), '[]') as papers,
         coalesce((select json_agg(json_build_object('by', ${nameOf('q')}, 'at', r.read_at) order by r.read_at)
           from message_reads r join persons q on q.id = r.person_id where r.message_id = m.id), '[]') as "readBy"
       from messages m join persons p on p.id = m.author_id
       where m.application_id = $1 and ($4::uuid is null or m.id < $4::uuid) order by m.id desc limit $5`,
      [place.applicationId, place.actor.id, place.side, after, limit + 1],
    );
  }

  private async head({ applicationId, actor, side }: Place) {
    const head = await this.database.row<
      Pick<MessagesView, 'number' | 'title' | 'organization' | 'officer' | 'unread'>
    >(
      `select a.number, a.title, o.legal_name as organization,
         (select ${nameOf('p')} from persons p where p.id = a.officer_id) as officer,
         (select count(*)::int from messages m where m.application_id = a.id and m.side <> $3
           and not exists (select 1 from message_reads r where r.message_id = m.id and r.person_id = $2)) as unread
       from applications a join organizations o on o.id = a.organization_id where a.id = $1`,
      [applicationId, actor.id, side],
    );
    if (!head) throw kernelRefusals.not_found();
    return head;
  }
}

/** @throws malformed_request on a foreign cursor */
export function cursorOf(after: string | undefined): string | null {
  const [id = null] = readCursor(after, 1) ?? [];
  if (id === null || uuid.test(id)) return id;
  throw kernelRefusals.malformed_request({
    reason: { fr: 'la page demandée n’existe pas, reprenez au début', en: 'this page does not exist, start again' },
  });
}

function messageOf(row: MessageRow): MessageView {
  return { ...row, papers: row.papers.map(paperOf) };
}

function paperOf({ fileId, refusal, ...paper }: PaperRow): MessagePaperView {
  return {
    ...paper,
    why: refusal ? wordsOf(refusal, paper.name) : null,
    href: fileId ? `/api/v1/files/${fileId}` : null,
  };
}

/** The words of a stored refusal code. */
function wordsOf(code: string, name: string): Bilingual | null {
  const entry = allRefusals().get(code);
  if (!entry) return null;
  const values = { name, kinds: '', max: '' };
  return { fr: fill(entry.fr, 'fr', values), en: fill(entry.en, 'en', values) };
}
