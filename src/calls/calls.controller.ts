import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Open } from '../kernel/access/guarded.js';
import { Who } from '../kernel/http/params.js';
import { CallsView, CallView } from './call-view.js';
import { EligibilityVerdictView } from './eligibility-view.js';
import { CallSlugPath, EligibilityBody } from './calls.dto.js';
import { CallsQueries } from './calls.queries.js';
import { verdictOf } from './eligibility-answers.js';

/** Calls for projects, as everyone reads them. */
@ApiTags('calls')
@Controller('calls')
export class CallsController {
  constructor(private readonly queries: CallsQueries) {}

  @Get()
  @Open('calls are public; those in preparation are shown to staff only')
  @ApiOkResponse({ type: CallsView })
  async list(@Who() actor: Actor): Promise<CallsView> {
    return { items: await this.queries.list(actor) };
  }

  @Get(':slug')
  @Open('a published call is public')
  @ApiOkResponse({ type: CallView })
  async read(@Who() actor: Actor, @Param() { slug }: CallSlugPath): Promise<CallView> {
    return this.queries.page(actor, slug);
  }

  @Post(':slug/eligibility')
  @HttpCode(200)
  @Open('anyone may ask whether the call is for them; nothing is kept')
  @ApiOkResponse({ type: EligibilityVerdictView })
  async eligibility(
    @Who() actor: Actor,
    @Param() { slug }: CallSlugPath,
    @Body() { answers }: EligibilityBody,
  ): Promise<EligibilityVerdictView> {
    return verdictOf((await this.queries.page(actor, slug)).eligibility, answers);
  }
}
