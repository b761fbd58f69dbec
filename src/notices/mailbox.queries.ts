import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { pageOf, readCursor } from '../kernel/http/pages.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { MailPageView, MailView } from './mailbox.dto.js';

interface Row extends Omit<MailView, 'links' | 'at'> {
  readonly at: Date;
}

const select = `select m.id, m.notice, m.recipient, m.recipient_name as "recipientName", m.locale, m.subject, m.text,
  m.state, coalesce(m.sent_at, m.created_at) as at,
  coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name) order by wanted.position)
    from jsonb_array_elements_text(m.attachments) with ordinality wanted (id, position)
    join stored_files f on f.id = wanted.id::uuid), '[]') as attachments
  from mails m`;

/** Reads of the local mailbox. */
@Injectable()
export class MailboxQueries {
  constructor(private readonly database: Database) {}

  /** Newest first; `recipient` is part of an address. */
  async page(recipient: string | undefined, after: string | undefined, limit: number): Promise<MailPageView> {
    const cursor = readCursor(after, 1)?.[0] ?? null;
    const rows = await this.database.rows<Row>(
      `${select} where ($1::text is null or position(lower($1) in m.recipient) > 0)
         and ($2::uuid is null or m.id < $2) order by m.id desc limit $3`,
      [recipient || null, cursor, limit + 1],
    );
    const { items, next } = pageOf(rows, limit, (row) => [row.id]);
    return { items: items.map(viewOf), next };
  }

  /** @throws not_found */
  async mail(id: string): Promise<MailView> {
    const row = await this.database.row<Row>(`${select} where m.id = $1`, [id]);
    if (!row) throw kernelRefusals.not_found();
    return viewOf(row);
  }

  /** The HTML form. @throws not_found */
  async html(id: string): Promise<string> {
    const row = await this.database.row<{ html: string }>(`select html from mails where id = $1`, [id]);
    if (!row) throw kernelRefusals.not_found();
    return row.html;
  }
}

function viewOf({ at, ...row }: Row): MailView {
  return { ...row, links: row.text.match(/https?:\/\/[^\s)]+/g) ?? [], at: at.toISOString() };
}
