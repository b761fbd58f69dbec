import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guarded } from '../kernel/access/guarded.js';
import type { Actor } from '../kernel/access/actor.js';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { IdPath, Who } from '../kernel/http/params.js';
import {
  AssignedView,
  MovedView,
  RuleCheckView,
  SupplementRequestsView,
  SupplementsAskedView,
  SupplementsMovedView,
} from './act.views.js';
import { applicant, caseStaff, leadOnly } from './applications.access.js';
import {
  AcceptanceBody,
  InadmissibilityBody,
  OfficerBody,
  SupplementAnswersBody,
  SupplementRequestBody,
} from './applications.dto.js';
import { AcceptApplication } from './checking/accept-application.js';
import { AssignOfficer } from './checking/assign-officer.js';
import { DeclareInadmissible } from './checking/declare-inadmissible.js';
import { RunRuleCheck } from './checking/run-rule-check.js';
import { AnswerSupplements } from './supplements/answer-supplements.js';
import { AskForSupplements } from './supplements/ask-for-supplements.js';
import { SupplementsQueries } from './supplements/supplements.queries.js';

/** From filing to the committee's agenda. */
@ApiTags('applications')
@Controller('applications/:id')
export class CaseController {
  constructor(
    private readonly ask: AskForSupplements,
    private readonly answer: AnswerSupplements,
    private readonly supplements: SupplementsQueries,
    private readonly check: RunRuleCheck,
    private readonly accept: AcceptApplication,
    private readonly declare: DeclareInadmissible,
    private readonly assign: AssignOfficer,
  ) {}

  @Get('supplement-requests')
  @Guarded(applicant)
  @ApiOkResponse({ type: SupplementRequestsView })
  requests(@Who() actor: Actor, @Param() path: IdPath) {
    return this.supplements.of(actor, path.id);
  }

  @Post('supplement-requests')
  @Guarded(caseStaff)
  @Idempotent()
  @ApiCreatedResponse({ type: SupplementsAskedView })
  asked(@Who() actor: Actor, @Param() path: IdPath, @Body() body: SupplementRequestBody) {
    return this.ask.run(actor, { applicationId: path.id, items: body.items, dueOn: body.dueOn as CivilDate });
  }

  @Post('supplement-answers')
  @Guarded(applicant)
  @Idempotent()
  @ApiCreatedResponse({ type: SupplementsMovedView })
  answered(@Who() actor: Actor, @Param() path: IdPath, @Body() body: SupplementAnswersBody) {
    return this.answer.run(actor, { applicationId: path.id, answers: body.answers });
  }

  @Post('rule-check')
  @Guarded(caseStaff)
  @Idempotent()
  @ApiCreatedResponse({ type: RuleCheckView })
  checked(@Who() actor: Actor, @Param() path: IdPath) {
    return this.check.run(actor, { applicationId: path.id });
  }

  @Post('acceptance')
  @Guarded(caseStaff)
  @Idempotent()
  @ApiCreatedResponse({ type: MovedView })
  accepted(@Who() actor: Actor, @Param() path: IdPath, @Body() body: AcceptanceBody) {
    return this.accept.run(actor, { applicationId: path.id, ...body });
  }

  @Post('inadmissibility')
  @Guarded(leadOnly)
  @Idempotent()
  @ApiCreatedResponse({ type: MovedView })
  inadmissible(@Who() actor: Actor, @Param() path: IdPath, @Body() body: InadmissibilityBody) {
    return this.declare.run(actor, { ground: '', ...body, applicationId: path.id });
  }

  @Put('officer')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: AssignedView })
  assigned(@Who() actor: Actor, @Param() path: IdPath, @Body() body: OfficerBody) {
    return this.assign.run(actor, { applicationId: path.id, officerId: body.officerId });
  }
}
