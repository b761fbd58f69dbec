import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guarded } from '../../kernel/access/guarded.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Idempotent } from '../../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../../kernel/http/params.js';
import { applicant, caseStaff } from '../applications.access.js';
import { CorrectAnswer } from './correct-answer.js';
import { CorrectedView, CorrectionBody, CorrectionsView } from './corrections.dto.js';
import { CorrectionsQueries } from './corrections.queries.js';

/** Answers put right by an officer, with their trace. */
@ApiTags('applications')
@Controller('applications/:id/corrections')
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsQueries,
    private readonly correct: CorrectAnswer,
  ) {}

  @Get()
  @Guarded(applicant)
  @ApiOkResponse({ type: CorrectionsView })
  of(@Who() actor: Actor, @Param() path: IdPath): Promise<CorrectionsView> {
    return this.corrections.of(actor, path.id);
  }

  @Post()
  @Guarded(caseStaff)
  @Idempotent()
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ type: CorrectedView })
  corrected(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @ExpectedVersion() expectedVersion: number,
    @Body() { field, value, reason }: CorrectionBody,
  ) {
    return this.correct.run(actor, { applicationId: path.id, expectedVersion, field, value, reason });
  }
}
