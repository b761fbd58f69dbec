import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { staff } from '../kernel/access/policy.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import type { Page } from '../kernel/http/pages.js';
import { ExpectedVersion, IdPath, PageQuery, Who } from '../kernel/http/params.js';
import {
  DeliberationRecordedView,
  DeliberationTransmittedView,
  DeliberationsPageView,
  ProposalsDecidedView,
} from './act.views.js';
import { DecisionInput, DeliberationInput, TransmissionInput } from './awards.dto.js';
import { DeliberationView } from './awards.views.js';
import { DecideAwards } from './decide-awards.js';
import { DeliberationsQueries } from './deliberations.queries.js';
import { RecordDeliberation } from './record-deliberation.js';
import { TransmitDeliberation } from './transmit-deliberation.js';

@ApiTags('awards')
@Controller('deliberations')
export class DeliberationsController {
  constructor(
    private readonly queries: DeliberationsQueries,
    private readonly record: RecordDeliberation,
    private readonly transmit: TransmitDeliberation,
    private readonly decide: DecideAwards,
  ) {}

  @Get()
  @Guarded(staff('officer', 'lead', 'finance', 'admin'))
  @ApiOkResponse({ type: DeliberationsPageView })
  list(@Query() query: PageQuery): Promise<Page<DeliberationView>> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Guarded(staff('officer', 'lead', 'finance', 'admin'))
  @ApiOkResponse({ type: DeliberationView })
  read(@Param() path: IdPath): Promise<DeliberationView> {
    return this.queries.one(path.id);
  }

  @Post()
  @Guarded(staff('lead'))
  @Idempotent()
  @ApiCreatedResponse({ type: DeliberationRecordedView })
  deliberation(
    @Who() actor: Actor,
    @Body() input: DeliberationInput,
  ): Promise<{ id: string; number: string; version: number }> {
    return this.record.run(actor, input);
  }

  @Put(':id/transmission')
  @Guarded(staff('lead'))
  @ApiOkResponse({ type: DeliberationTransmittedView })
  transmission(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Body() input: TransmissionInput,
    @ExpectedVersion() version: number,
  ): Promise<{ id: string; awards: number; version: number }> {
    return this.transmit.run(actor, { ...input, id: path.id, version });
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Guarded(staff('lead'))
  @Idempotent()
  @ApiOkResponse({ type: ProposalsDecidedView })
  decisions(@Who() actor: Actor, @Param() path: IdPath, @Body() input: DecisionInput): Promise<{ decided: number }> {
    return this.decide.run(actor, { ...input, deliberationId: path.id });
  }
}
