import { Global, Module } from '@nestjs/common';
import { BouncedMails } from './bounced-mails.js';
import { MailClaims } from './mail-claims.js';
import { MailServer } from './mail-server.js';
import { Notices } from './notices.js';
import { SendMail } from './send-mail.js';
import { SweepMails } from './sweep-mails.js';

/** The mail engine. Every feature below plans mails, so it is known everywhere. */
@Global()
@Module({
  providers: [BouncedMails, MailClaims, MailServer, SendMail, SweepMails, Notices],
  exports: [Notices],
})
export class NoticesModule {}
