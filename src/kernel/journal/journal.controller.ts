import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { Guarded } from '../access/guarded.js';
import { staff } from '../access/policy.js';
import { Who } from '../http/params.js';
import { JournalPageView, JournalQuery } from './journal.dto.js';
import { JournalQueries } from './journal.queries.js';

/** Who did what and when, for administrators; what was written stays with its subject. */
@ApiTags('operation')
@Controller('journal')
export class JournalController {
  constructor(private readonly queries: JournalQueries) {}

  @Get()
  @Guarded(staff('admin'))
  @ApiOkResponse({ type: JournalPageView })
  page(@Who() actor: Actor, @Query() query: JournalQuery): Promise<JournalPageView> {
    return this.queries.page(actor, query);
  }
}
