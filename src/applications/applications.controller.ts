import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guarded } from '../kernel/access/guarded.js';
import type { Actor } from '../kernel/access/actor.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { applicant, reader } from './applications.access.js';
import { AnswersBody, CountsQuery, ListQuery, StartBody } from './applications.dto.js';
import { ApplicationFormView, ApplicationsPageView, ApplicationView, StateCountsView } from './applications.views.js';
import { CountsQueries } from './desk/counts.queries.js';
import { CompletenessQueries } from './draft/completeness.queries.js';
import { DiscardApplication } from './draft/discard-application.js';
import { CompletenessView, DiscardedView, SavedAnswersView, StartedView, SubmissionView } from './draft/draft.views.js';
import { SaveAnswers } from './draft/save-answers.js';
import { StartApplication } from './draft/start-application.js';
import { ApplicationListsQueries } from './reading/application-lists.queries.js';
import { ApplicationsQueries } from './reading/applications.queries.js';
import { forReader } from './reading/list-filters.sql.js';
import { SubmitApplication } from './submission/submit-application.js';

/** Drafts, filing and reading. */
@ApiTags('applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly start: StartApplication,
    private readonly save: SaveAnswers,
    private readonly discard: DiscardApplication,
    private readonly completeness: CompletenessQueries,
    private readonly submit: SubmitApplication,
    private readonly queries: ApplicationsQueries,
    private readonly lists: ApplicationListsQueries,
    private readonly stateCounts: CountsQueries,
  ) {}

  @Post()
  @Guarded(applicant)
  @Idempotent()
  @ApiCreatedResponse({ type: StartedView })
  started(@Who() actor: Actor, @Body() body: StartBody) {
    return this.start.run(actor, body);
  }

  @Get()
  @Guarded(applicant)
  @ApiOkResponse({ type: ApplicationsPageView })
  list(@Who() actor: Actor, @Query() query: ListQuery): Promise<ApplicationsPageView> {
    const { after, limit, sort, field, column, ...filters } = query;
    return this.lists.filed(actor, forReader(actor, filters), { after, limit, sort, field, column });
  }

  @Get('counts')
  @Guarded(applicant)
  @ApiOkResponse({ type: StateCountsView })
  counts(@Who() actor: Actor, @Query() query: CountsQuery): Promise<StateCountsView> {
    const { field, ...filters } = query;
    return this.stateCounts.byState(actor, forReader(actor, filters), field);
  }

  @Get(':id')
  @Guarded(reader)
  @ApiOkResponse({ type: ApplicationView })
  one(@Who() actor: Actor, @Param() path: IdPath): Promise<ApplicationView> {
    return this.queries.one(actor, path.id);
  }

  @Get(':id/form')
  @Guarded(reader)
  @ApiOkResponse({ type: ApplicationFormView })
  form(@Who() actor: Actor, @Param() path: IdPath): Promise<ApplicationFormView> {
    return this.queries.form(actor, path.id);
  }

  @Delete(':id')
  @Guarded(applicant)
  @ApiOkResponse({ type: DiscardedView })
  discarded(@Who() actor: Actor, @Param() path: IdPath) {
    return this.discard.run(actor, { applicationId: path.id });
  }

  @Put(':id/answers')
  @Guarded(applicant)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: SavedAnswersView })
  replaced(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: AnswersBody,
  ) {
    return this.save.run(actor, { applicationId: path.id, expectedVersion, answers: body.answers, extent: 'all' });
  }

  @Patch(':id/answers')
  @Guarded(applicant)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: SavedAnswersView })
  saved(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: AnswersBody,
  ) {
    return this.save.run(actor, { applicationId: path.id, expectedVersion, answers: body.answers, extent: 'some' });
  }

  @Get(':id/completeness')
  @Guarded(applicant)
  @ApiOkResponse({ type: CompletenessView })
  left(@Who() actor: Actor, @Param() path: IdPath) {
    return this.completeness.of(actor, path.id);
  }

  @Post(':id/submission')
  @Guarded(applicant)
  @Idempotent()
  @ApiCreatedResponse({ type: SubmissionView })
  submitted(@Who() actor: Actor, @Param() path: IdPath) {
    return this.submit.run(actor, { applicationId: path.id });
  }
}
