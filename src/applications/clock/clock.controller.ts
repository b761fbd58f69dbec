import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import { IdPath, Who } from '../../kernel/http/params.js';
import { caseStaff } from '../applications.access.js';
import { ClockQueries } from './clock.queries.js';
import { LegalClockView } from './clock.views.js';

/** The legal clock of a file. */
@ApiTags('applications')
@Controller('applications/:id/legal-clock')
export class ClockController {
  constructor(private readonly clock: ClockQueries) {}

  @Get()
  @Guarded(caseStaff)
  @ApiOkResponse({ type: LegalClockView })
  of(@Who() actor: Actor, @Param() path: IdPath): Promise<LegalClockView> {
    return this.clock.of(actor, path.id);
  }
}
