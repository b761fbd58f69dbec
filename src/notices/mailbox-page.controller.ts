import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { readFile } from 'node:fs/promises';
import { Open } from '../kernel/access/guarded.js';
import { IdPath, Language } from '../kernel/http/params.js';
import { pageStyles } from '../kernel/pages/page.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { Files } from '../kernel/storage/files.js';
import { MailAttachmentPath, MailboxQuery } from './mailbox.dto.js';
import { MailboxDoor } from './mailbox-door.js';
import { mailPage, mailboxPage } from './mailbox-page.js';
import { MailboxQueries } from './mailbox.queries.js';

const why = 'demonstration only: everywhere else this page does not exist';
const MAILS_A_PAGE = 30;

/** The local mailbox as pages without script. */
@ApiExcludeController()
@Controller('mailbox')
export class MailboxPageController {
  constructor(
    private readonly mails: MailboxQueries,
    private readonly door: MailboxDoor,
    private readonly files: Files,
  ) {}

  @Get()
  @Open(why)
  @Header('content-type', 'text/html; charset=utf-8')
  async list(@Query() query: MailboxQuery, @Language() locale: Locale): Promise<string> {
    this.door.pass();
    const page = await this.mails.page(query.recipient, query.after, query.limit ?? MAILS_A_PAGE);
    return mailboxPage(page, query, locale);
  }

  @Get('page.css')
  @Open(why)
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  async styles(): Promise<string> {
    this.door.pass();
    return (await pageStyles()) + (await readFile(new URL('./mailbox.css', import.meta.url), 'utf8'));
  }

  @Get(':id')
  @Open(why)
  @Header('content-type', 'text/html; charset=utf-8')
  async mail(@Param() path: IdPath, @Language() locale: Locale): Promise<string> {
    this.door.pass();
    return mailPage(await this.mails.mail(path.id), locale);
  }

  /** The mail as it would be shown: its own styles, no script, links in a window of their own. */
  @Get(':id/html')
  @Open(why)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('x-frame-options', 'SAMEORIGIN')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  )
  async html(@Param() path: IdPath): Promise<string> {
    this.door.pass();
    return (await this.mails.html(path.id)).replace('<head>', '<head><base target="_blank">');
  }

  @Get(':id/attachments/:fileId')
  @Open(why)
  @Header('content-security-policy', "default-src 'none'; sandbox")
  async attachment(@Param() path: MailAttachmentPath): Promise<StreamableFile> {
    this.door.pass();
    const mail = await this.mails.mail(path.id);
    if (!mail.attachments.some((file) => file.id === path.fileId)) throw kernelRefusals.not_found();
    const file = await this.files.find(path.fileId);
    return new StreamableFile(await this.files.open(file), {
      type: file.mediaType,
      length: file.size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
