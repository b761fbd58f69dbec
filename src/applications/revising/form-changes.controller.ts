import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import { IdPath, Who } from '../../kernel/http/params.js';
import { applicant, caseStaff } from '../applications.access.js';
import { FormChangesQueries } from './form-changes.queries.js';
import { DraftsOnFormView, FormChangesView } from './form-changes.views.js';

/** What a later form means for the drafts under way. */
@ApiTags('applications')
@Controller()
export class FormChangesController {
  constructor(private readonly queries: FormChangesQueries) {}

  @Get('applications/:id/form-changes')
  @Guarded(applicant)
  @ApiOkResponse({ type: FormChangesView })
  changes(@Who() actor: Actor, @Param() { id }: IdPath): Promise<FormChangesView> {
    return this.queries.of(actor, id);
  }

  @Get('calls/:id/drafts')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: DraftsOnFormView })
  drafts(@Param() { id }: IdPath): Promise<DraftsOnFormView> {
    return this.queries.drafts(id);
  }
}
