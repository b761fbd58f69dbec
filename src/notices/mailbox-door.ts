import { Injectable } from '@nestjs/common';
import { Config } from '../kernel/config/config.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';

/** The local mailbox exists only in the demonstration, and only while no mail server is set. */
@Injectable()
export class MailboxDoor {
  constructor(private readonly config: Config) {}

  /** @throws not_found wherever mails are real */
  pass(): void {
    if (!this.config.demo || this.config.get('SMTP_URL')) throw kernelRefusals.not_found();
  }
}
