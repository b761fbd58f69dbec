import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { nextTry, patienceIsOver, withoutTokens } from './sending.rules.js';

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

const claim = `update mails set attempts = attempts + 1, not_before = now() + ${LEASE}
  where id = $1 and state = 'planned' and not_before <= now()
  returning id, recipient, recipient_name as "recipientName", locale, subject, text, html, attachments, attempts,
    created_at as "createdAt"`;
const sent = `update mails set state = 'sent', sent_at = clock_now(), last_error = null where id = $1`;
const sentWithoutTokens = `update mails set state = 'sent', sent_at = clock_now(), last_error = null, text = $2, html = $3
  where id = $1`;

/**
 * Which worker sends which mail: a claim holds for twenty seconds and is renewed while the mail is on its way, so that a
 * killed worker's mails are soon free again.
 */
@Injectable()
export class MailClaims {
  constructor(private readonly database: Database) {}

  /** Null where the mail is done, or not due, or with another worker. */
  async claim(id: string): Promise<ClaimedMail | null> {
    return (await this.database.prepared<ClaimedMail>('mail_claim', claim, [id]))[0] ?? null;
  }

  /** Whether the mail still waits: then the claim failed because of another worker, or because it is not due. */
  async waits(id: string): Promise<{ due: boolean } | null> {
    return this.database.row<{ due: boolean }>(
      `select not_before < now() + interval '1 minute' as due from mails where id = $1 and state = 'planned'`,
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
  async sent(mail: ClaimedMail): Promise<void> {
    const text = withoutTokens(mail.text);
    const html = withoutTokens(mail.html);
    if (text === mail.text && html === mail.html) await this.database.prepared('mail_sent', sent, [mail.id]);
    else await this.database.prepared('mail_sent_masked', sentWithoutTokens, [mail.id, text, html]);
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
}
