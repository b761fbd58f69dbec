import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import { IdPath, Who } from '../../kernel/http/params.js';
import { caseStaff } from '../applications.access.js';
import { AlikeQueries } from './alike.queries.js';
import { AlikeFilesView } from './alike.views.js';

/** Files that may be about the same project. */
@ApiTags('applications')
@Controller('applications/:id/alike')
export class AlikeController {
  constructor(private readonly alike: AlikeQueries) {}

  @Get()
  @Guarded(caseStaff)
  @ApiOkResponse({ type: AlikeFilesView })
  of(@Who() actor: Actor, @Param() path: IdPath): Promise<AlikeFilesView> {
    return this.alike.of(actor, path.id);
  }
}
