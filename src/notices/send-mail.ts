import { Injectable, Logger } from '@nestjs/common';
import { OnTask, type TaskHandler } from '../kernel/jobs/handlers.js';
import { Files } from '../kernel/storage/files.js';
import { BouncedMails } from './bounced-mails.js';
import { addressFault } from './mail-address.rules.js';
import { MailClaims, type ClaimedMail } from './mail-claims.js';
import { MailServer, type OutgoingMail } from './mail-server.js';
import { QUICK_TRIES, reasonOf, verdictOf } from './sending.rules.js';

/** Sends one mail. Run twice at once, one run sends; run again after it has left, nothing happens. */
@Injectable()
@OnTask({ task: 'notices.send', queue: 'notices' })
export class SendMail implements TaskHandler {
  private readonly logger = new Logger('notices');

  constructor(
    private readonly claims: MailClaims,
    private readonly server: MailServer,
    private readonly bounced: BouncedMails,
    private readonly files: Files,
  ) {}

  /** @throws Error where the mail should be tried again within seconds: the queue then spaces out the tries */
  async run(id: string): Promise<void> {
    if (!this.server.configured) return;
    const mail = await this.claims.claim(id);
    if (mail) return this.send(mail);
    const waiting = await this.claims.waits(id);
    if (waiting?.due) throw new Error('another worker may be sending this mail');
  }

  private async send(mail: ClaimedMail): Promise<void> {
    const address = addressFault(mail.recipient);
    if (address) return this.bounced.tell(mail.id, address.code);
    try {
      await this.claims.holding(mail.id, () => this.handOver(mail));
    } catch (fault) {
      return this.afterFault(mail, fault);
    }
    await this.claims.sent(mail);
  }

  private async handOver(mail: ClaimedMail): Promise<void> {
    const attachments: OutgoingMail['attachments'][number][] = [];
    try {
      for (const id of mail.attachments) {
        const file = await this.files.find(id);
        attachments.push({
          filename: file.name,
          contentType: file.mediaType,
          content: await this.files.open(file),
        });
      }
      await this.server.send({ ...mail, attachments });
    } finally {
      for (const { content } of attachments) content.destroy();
    }
  }

  private async afterFault(mail: ClaimedMail, fault: unknown): Promise<void> {
    const reason = reasonOf(fault);
    if (verdictOf(fault) === 'bounced') {
      this.logger.warn(`mail ${mail.id} refused for good: ${reason}`);
      return this.bounced.tell(mail.id, reason);
    }
    const held = await this.claims.later(mail, reason, new Date());
    if (held) this.logger.error(`mail ${mail.id} is held after three days of tries: ${reason}`);
    else if (mail.attempts <= QUICK_TRIES) throw new Error(reason);
  }
}
