import { Global, Module } from '@nestjs/common';
import { BouncedMails } from './bounced-mails.js';
import { Notices } from './notices.js';

/** The mail engine. Every feature below plans mails, so it is known everywhere. */
@Global()
@Module({
  providers: [BouncedMails, Notices],
  exports: [Notices],
})
export class NoticesModule {}
