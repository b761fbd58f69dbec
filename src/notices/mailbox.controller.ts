import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Open } from '../kernel/access/guarded.js';
import { MailPageView, MailboxQuery } from './mailbox.dto.js';
import { MailboxDoor } from './mailbox-door.js';
import { MailboxQueries } from './mailbox.queries.js';

/** The local mailbox for programs: what a demonstration would have sent. */
@ApiTags('demonstration')
@Controller('mails')
export class MailboxController {
  constructor(
    private readonly mails: MailboxQueries,
    private readonly door: MailboxDoor,
  ) {}

  @Get()
  @Open('demonstration only: everywhere else this route does not exist')
  @ApiOkResponse({ type: MailPageView })
  list(@Query() query: MailboxQuery): Promise<MailPageView> {
    this.door.pass();
    return this.mails.page(query.recipient, query.after, query.limit ?? 50);
  }
}
