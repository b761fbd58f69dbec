import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Transporter } from 'nodemailer';
import { Config } from '../kernel/config/config.js';

/** One mail as it goes to the server. */
export interface OutgoingMail {
  readonly id: string;
  readonly recipient: string;
  readonly recipientName: string;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: Readable;
  }[];
}

const CONNECTIONS = 10;

/** The mail server of SMTP_URL, over a pool of connections kept open. */
@Injectable()
export class MailServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('notices');
  private transport: Promise<Transporter> | null = null;
  private readonly from: { name: string; address: string };
  private readonly host: string;

  constructor(private readonly config: Config) {
    this.from = readSender(config.text('MAIL_FROM'));
    this.host = new URL(config.publicUrl).hostname;
  }

  get configured(): boolean {
    return this.config.get('SMTP_URL') !== undefined;
  }

  onApplicationBootstrap(): void {
    if (!this.configured && !this.config.demo) {
      this.logger.warn('SMTP_URL is not set: mails are written down and wait until it is');
    }
  }

  /** Hands a mail over; the same mail always carries the same Message-ID, so that a second copy shows as one. */
  async send(mail: OutgoingMail): Promise<void> {
    const transport = await this.open();
    await transport.sendMail({
      from: this.from,
      // an object, never a text: a text would be parsed, and could hold more than one address
      to: { name: mail.recipientName, address: mail.recipient },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.id}@${this.host}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
      attachments: [...mail.attachments],
      disableUrlAccess: true,
      disableFileAccess: true,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.transport)?.close();
  }

  /** The library is loaded with the first mail: an api process never needs it. */
  private open(): Promise<Transporter> {
    this.transport ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        url: this.config.text('SMTP_URL'),
        pool: true,
        maxConnections: CONNECTIONS,
        maxMessages: 1_000,
        // tried again by us, with attachments opened anew: the pool would send a stream that is already read
        maxRequeues: 0,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 60_000,
      } as Parameters<typeof createTransport>[0]),
    );
    return this.transport;
  }
}

function readSender(text: string): { name: string; address: string } {
  const found = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text);
  return found ? { name: found[1] ?? '', address: found[2] ?? '' } : { name: '', address: text.trim() };
}
