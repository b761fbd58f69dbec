import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Tasks } from '../kernel/jobs/tasks.js';
import { Issuer } from '../documents/documents.public.js';
import { BouncedMails } from './bounced-mails.js';
import { addressFault } from './mail-address.rules.js';
import { oneLine, writeMail } from './mail-text.js';
import type { NoticeMessage } from './notice-message.js';

/** How long planning waits for the queue store; after that the sweep puts the mails in the queue. */
const queuePatience = 1_500;

interface Planned {
  readonly id: string;
  readonly state: string;
  readonly held: boolean;
}

/** The entry a mail tells of, and the one whose hold counts. */
interface Cause {
  readonly entryId: string | null;
  readonly holdId: string | null;
}

/** Plans mails: writes each down once, then hands it to the workers. */
@Injectable()
export class Notices {
  private readonly logger = new Logger('notices');

  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
    private readonly issuer: Issuer,
    private readonly bounced: BouncedMails,
    private readonly config: Config,
  ) {}

  /**
   * Plans one mail a message, in the recipient's language. The same entry, notice and recipient twice is one mail
   * (without an entry each call is a new mail). An address that no mail may go to is recorded as bounced and never
   * used. Where the entry is held (`MailHolds`), so are its mails. Call outside any transaction.
   * @param holdId the entry whose hold counts, where it is not `entryId` itself: a letter follows from the document,
   *   the document from the act
   */
  async plan(
    entryId: string | null,
    messages: readonly NoticeMessage[],
    holdId: string | null = entryId,
  ): Promise<void> {
    if (messages.length === 0) return;
    const letterhead = await this.issuer.letterhead();
    const planned: string[] = [];
    for (const message of messages) {
      const fault = addressFault(message.to.email);
      const mail = writeMail(message, { letterhead, publicUrl: this.config.publicUrl });
      const row = await this.insert({ entryId, holdId }, message, mail, fault?.code ?? null);
      if (!row) continue;
      if (fault) await this.bounced.tell(row.id, fault.code);
      else if (row.state === 'planned' && !row.held) planned.push(row.id);
    }
    await this.enqueue(planned);
  }

  /** Whether this entry has already planned this notice for anyone. */
  async planned(entryId: string, notice: string): Promise<boolean> {
    const row = await this.database.row(`select 1 from mails where entry_id = $1 and notice = $2 limit 1`, [
      entryId,
      notice,
    ]);
    return row !== null;
  }

  /** What this mail would say, planned for nobody. */
  async sample(message: NoticeMessage): Promise<{ readonly subject: string; readonly text: string }> {
    const letterhead = await this.issuer.letterhead();
    const { subject, text } = writeMail(message, { letterhead, publicUrl: this.config.publicUrl });
    return { subject, text };
  }

  /** Null where the mail is already written down. The hold is locked, so that stopping it misses no mail on its way. */
  private insert(
    { entryId, holdId }: Cause,
    message: NoticeMessage,
    mail: { subject: string; text: string; html: string },
    fault: string | null,
  ): Promise<Planned | null> {
    const { to, about, attachments = [] } = message;
    return this.database.row<Planned>(
      `with hold as materialized (select entry_id, held_until, stopped_at from mail_holds where entry_id = $16 for share),
         fate as (select case when $14 = 'bounced' then $14 when stopped_at is not null then 'stopped'
           when held_until > clock_now() then 'planned' else $14 end as state
         from (select 1) one left join hold on true)
       insert into mails (id, entry_id, notice, recipient, recipient_name, person_id, locale, subject, text, html,
         attachments, about_type, about_id, state, last_error, sent_at, hold_id, held_until)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, fate.state, $15,
         case when fate.state = 'sent' then clock_now() end, hold.entry_id, hold.held_until
       from fate left join hold on true
       on conflict (entry_id, notice, recipient) do nothing
       returning id, state, coalesce(held_until > clock_now(), false) as held`,
      [
        uuidv7(),
        entryId,
        message.notice,
        fault ? oneLine(to.email).slice(0, 254) : to.email.toLowerCase(),
        oneLine(to.name),
        to.personId ?? null,
        to.locale,
        mail.subject,
        mail.text,
        mail.html,
        JSON.stringify(attachments),
        about?.type ?? null,
        about?.id ?? null,
        fault ? 'bounced' : this.stateWhenWritten(),
        fault,
        holdId,
      ],
    );
  }

  /** The demonstration's mailbox holds a mail as soon as it is written; anything else waits for the mail server. */
  private stateWhenWritten(): 'sent' | 'planned' {
    return this.config.demo && !this.config.get('SMTP_URL') ? 'sent' : 'planned';
  }

  /** Never waits long: a queue store that is away gets the mails from the sweep once it is back. */
  private async enqueue(ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || !this.config.get('SMTP_URL')) return;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, queuePatience);
    });
    const adding = this.tasks.add('notices.send', ids).catch((fault: unknown) => {
      this.logger.warn(
        `the sweep will queue ${ids.length} mails: ${fault instanceof Error ? fault.message : 'no queue'}`,
      );
    });
    await Promise.race([adding, limit]);
    clearTimeout(timer);
  }
}
