import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { Batch } from './batch.js';
import { TOKEN, nextTry, patienceIsOver, tokenToBlot } from './sending.rules.js';

/** A mail that this worker alone may send now. */
export interface ClaimedMail {
  readonly id: string;
  readonly recipient: string;
  readonly recipientName: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly string[];
  readonly attempts: number;
  readonly createdAt: Date;
}

const LEASE = `interval '20 seconds'`;
const RENEWED_EVERY = 5_000;

/**
 * These statements do not wait for the disk: a server that loses its last instants has some mails sent once more, under
 * the same Message-ID, as after the loss of a worker.
 */
const QUICKLY = `with quickly as (select set_config('synchronous_commit', 'off', true))`;

/** Locked in the order of the ids, and never waiting: a mail in another worker's hands is not ours. */
const claim = `${QUICKLY} update mails m set attempts = attempts + 1, not_before = now() + ${LEASE}
  from (select id from mails where id = any($1::uuid[]) and state = 'planned' and not_before <= now()
    and (held_until is null or held_until <= clock_now()) order by id for update skip locked) due, quickly
  where m.id = due.id
  returning m.id, recipient, recipient_name as "recipientName", locale, subject, text, html, attachments, attempts,
    created_at as "createdAt"`;
const sent = `${QUICKLY} update mails m set state = 'sent', sent_at = clock_now(), last_error = null,
    text = ${blotted('text')}, html = ${blotted('html')}
  from unnest($1::uuid[], $2::text[]) left_now (id, token), quickly
  where m.id = left_now.id`;

/** The column without the mail's token, or without anything like one where the mail holds several (token ''). */
function blotted(column: string): string {
  return `case when token is null then ${column} when token = '' then regexp_replace(${column}, '${TOKEN}', '…', 'g')
    else replace(${column}, token, '…') end`;
}

/**
 * Which worker sends which mail: a claim holds for twenty seconds and is renewed while the mail is on its way, so that a
 * killed worker's mails are soon free again.
 */
@Injectable()
export class MailClaims {
  private readonly claims: Batch<string, ClaimedMail | null>;
  private readonly marks: Batch<ClaimedMail, void>;

  constructor(private readonly database: Database) {
    this.claims = new Batch((ids) => this.claimAll(ids));
    this.marks = new Batch((mails) => this.markAll(mails));
  }

  /** Null where the mail is done, or not due, or with another worker. */
  claim(id: string): Promise<ClaimedMail | null> {
    return this.claims.ask(id);
  }

  /** Whether the mail still waits: then the claim failed because of another worker, or because it is not due. */
  async waits(id: string): Promise<{ due: boolean } | null> {
    return this.database.row<{ due: boolean }>(
      `select not_before < now() + interval '1 minute' and (held_until is null or held_until <= clock_now()) as due from mails where id = $1 and state = 'planned'`,
      [id],
    );
  }

  /** Keeps the claim while `work` runs. */
  async holding<T>(id: string, work: () => Promise<T>): Promise<T> {
    const timer = setInterval(() => {
      void this.database
        .rows(`update mails set not_before = now() + ${LEASE} where id = $1 and state = 'planned'`, [id])
        .catch(() => undefined);
    }, RENEWED_EVERY);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  /** The mail has left; what is kept of it no longer opens anything. */
  sent(mail: ClaimedMail): Promise<void> {
    return this.marks.ask(mail);
  }

  /** The mail could not leave: it waits for its next try, or is held after three days. Answers whether it is held. */
  async later(mail: ClaimedMail, reason: string, now: Date): Promise<boolean> {
    const over = patienceIsOver(mail.createdAt, now);
    await this.database.rows(
      `update mails set state = $2, not_before = now() + make_interval(secs => $3), last_error = $4
       where id = $1 and state = 'planned'`,
      [mail.id, over ? 'held' : 'planned', (nextTry(mail.attempts, now).getTime() - now.getTime()) / 1_000, reason],
    );
    return over;
  }

  private async claimAll(ids: readonly string[]): Promise<(ClaimedMail | null)[]> {
    const rows = await this.database.prepared<ClaimedMail>('mail_claim', claim, [[...new Set(ids)]]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const mail = found.get(id) ?? null;
      found.delete(id);
      return mail;
    });
  }

  private async markAll(mails: readonly ClaimedMail[]): Promise<void[]> {
    await this.database.prepared('mail_sent', sent, [
      mails.map((mail) => mail.id),
      mails.map((mail) => tokenToBlot(mail.text)),
    ]);
    return mails.map(() => undefined);
  }
}
