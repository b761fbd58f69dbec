import { Global, Module } from '@nestjs/common';
import { BouncedMails } from './bounced-mails.js';
import { MailClaims } from './mail-claims.js';
import { MailHolds } from './mail-holds.js';
import { MailServer } from './mail-server.js';
import { MailboxDoor } from './mailbox-door.js';
import { MailboxPageController } from './mailbox-page.controller.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxQueries } from './mailbox.queries.js';
import { Notices } from './notices.js';
import { ReleaseHeldMails } from './release-held-mails.js';
import { SendMail } from './send-mail.js';
import { SweepMails } from './sweep-mails.js';

/** The mail engine. Every feature below plans mails, so it is known everywhere. */
@Global()
@Module({
  controllers: [MailboxController, MailboxPageController],
  providers: [
    MailboxDoor,
    MailboxQueries,
    BouncedMails,
    MailClaims,
    MailServer,
    SendMail,
    SweepMails,
    ReleaseHeldMails,
    MailHolds,
    Notices,
  ],
  exports: [Notices, MailHolds],
})
export class NoticesModule {}
