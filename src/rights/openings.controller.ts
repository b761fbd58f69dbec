import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guarded } from '../kernel/access/guarded.js';
import type { Actor } from '../kernel/access/actor.js';
import type { Page } from '../kernel/http/pages.js';
import { IdPath, PageQuery, Who } from '../kernel/http/params.js';
import { OpeningsView, type OpeningView } from './openings.dto.js';
import { OpeningsQueries } from './openings.queries.js';
import { person } from './rights.access.js';

/** Who opened a file. */
@ApiTags('rights')
@Controller('applications')
export class OpeningsController {
  constructor(private readonly queries: OpeningsQueries) {}

  @Get(':id/openings')
  @Guarded(person)
  @ApiOkResponse({ type: OpeningsView })
  openings(@Who() who: Actor, @Param() { id }: IdPath, @Query() query: PageQuery): Promise<Page<OpeningView>> {
    return this.queries.of(who, id, query);
  }
}
