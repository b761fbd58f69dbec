import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { signedIn } from '../kernel/access/policy.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { AssessmentQueries } from './assessment.queries.js';
import { AssessmentView, MemberAssessmentsView, MyAssessmentsView } from './assessment.views.js';
import { scoreReader, votingSeat } from './committee.access.js';
import { AgendaItemPath, AssessmentInput } from './committee.dto.js';
import { RankingView } from './ranking.views.js';
import { SaveAssessment } from './save-assessment.js';
import { SubmitAssessment } from './submit-assessment.js';

@ApiTags('committee')
@Controller()
export class AssessmentController {
  constructor(
    private readonly queries: AssessmentQueries,
    private readonly saveAssessment: SaveAssessment,
    private readonly submitAssessment: SubmitAssessment,
  ) {}

  @Get('me/assessments')
  @Guarded(signedIn)
  @ApiOkResponse({ type: MyAssessmentsView })
  mine(@Who() actor: Actor): Promise<MyAssessmentsView> {
    return this.queries.mine(actor);
  }

  @Get('meetings/:id/items/:itemId/assessment')
  @Guarded(votingSeat)
  @ApiOkResponse({ type: AssessmentView })
  own(@Who() actor: Actor, @Param() path: AgendaItemPath): Promise<AssessmentView> {
    return this.queries.own(actor, { meetingId: path.id, itemId: path.itemId });
  }

  @Put('meetings/:id/items/:itemId/assessment')
  @Guarded(votingSeat)
  @ApiOkResponse({ type: AssessmentView })
  save(
    @Who() actor: Actor,
    @Param() path: AgendaItemPath,
    @ExpectedVersion() version: number,
    @Body() input: AssessmentInput,
  ): Promise<AssessmentView> {
    return this.saveAssessment.run(actor, { ...input, meetingId: path.id, itemId: path.itemId, version });
  }

  @Post('meetings/:id/items/:itemId/assessment/submission')
  @HttpCode(200)
  @Guarded(votingSeat)
  @Idempotent()
  @ApiOkResponse({ type: AssessmentView })
  submit(
    @Who() actor: Actor,
    @Param() path: AgendaItemPath,
    @ExpectedVersion() version: number,
  ): Promise<AssessmentView> {
    return this.submitAssessment.run(actor, { meetingId: path.id, itemId: path.itemId, version });
  }

  @Get('meetings/:id/items/:itemId/assessments')
  @Guarded(scoreReader)
  @ApiOkResponse({ type: MemberAssessmentsView })
  ofItem(@Who() actor: Actor, @Param() path: AgendaItemPath): Promise<MemberAssessmentsView> {
    return this.queries.ofItem(actor, { meetingId: path.id, itemId: path.itemId });
  }

  @Get('meetings/:id/ranking')
  @Guarded(scoreReader)
  @ApiOkResponse({ type: RankingView })
  ranking(@Who() actor: Actor, @Param() path: IdPath): Promise<RankingView> {
    return this.queries.ranking(actor, path.id);
  }
}
