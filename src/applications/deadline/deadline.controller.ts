import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import { IdPath, Who } from '../../kernel/http/params.js';
import { applicant } from '../applications.access.js';
import { DeadlineQueries } from './deadline.queries.js';
import { DraftDeadlineView } from './deadline.views.js';

/** Until when an application may be filed. */
@ApiTags('applications')
@Controller('applications/:id')
export class DeadlineController {
  constructor(private readonly queries: DeadlineQueries) {}

  @Get('deadline')
  @Guarded(applicant)
  @ApiOkResponse({ type: DraftDeadlineView })
  async deadline(@Who() actor: Actor, @Param() { id }: IdPath): Promise<DraftDeadlineView> {
    return this.queries.of(actor, id);
  }
}
