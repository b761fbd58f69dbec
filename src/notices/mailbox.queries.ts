import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { pageOf, readCursor } from '../kernel/http/pages.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { MailPageView, MailView } from './mailbox.dto.js';

interface Row extends Omit<MailView, 'links' | 'at'> {
  readonly at: Date;
  /** Instant written down, to the microsecond: several mails may share a millisecond. */
  readonly written: string;
}

const select = `select m.id, m.notice, m.recipient, m.recipient_name as "recipientName", m.locale, m.subject, m.text,
  m.state, coalesce(m.sent_at, m.created_at) as at, m.created_at::text as written,
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
    const cursor = goodCursor(readCursor(after, 2));
    const rows = await this.database.rows<Row>(
      `${select} where not (m.state = 'stopped' or (m.state = 'planned' and m.hold_id is not null))
         and ($1::text is null or position(lower($1) in m.recipient) > 0)
         and ($2::timestamptz is null or (m.created_at, m.id) < ($2, $3)) order by m.created_at desc, m.id desc limit $4`,
      [recipient || null, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    const { items, next } = pageOf(rows, limit, (row) => [row.written, row.id]);
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

/** A cursor that is not one of ours starts the list again. */
function goodCursor(cursor: (string | null)[] | null): [string, string] | null {
  const [written, id] = cursor ?? [];
  if (!written || !id || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.\d+-]*$/.test(written)) return null;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? [written, id] : null;
}

function viewOf({ at, written: _written, ...row }: Row): MailView {
  return { ...row, links: row.text.match(/https?:\/\/[^\s)]+/g) ?? [], at: at.toISOString() };
}
