import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { CallRecordView, CallRevisionsView } from './call-record-view.js';
import { leadsCalls, preparesCalls } from './calls.access.js';
import { CallChangesBody, NewCallBody } from './calls.dto.js';
import { CallsQueries } from './calls.queries.js';
import { CloseCall } from './close-call.js';
import { CreateCall } from './create-call.js';
import { PublishCall } from './publish-call.js';
import { ReviseCall } from './revise-call.js';

/** How staff prepare, publish and close calls. */
@ApiTags('calls')
@Controller('calls')
export class CallPreparationController {
  constructor(
    private readonly queries: CallsQueries,
    private readonly createCall: CreateCall,
    private readonly reviseCall: ReviseCall,
    private readonly publishCall: PublishCall,
    private readonly closeCall: CloseCall,
  ) {}

  @Post()
  @Guarded(preparesCalls)
  @Idempotent()
  @ApiCreatedResponse({ type: CallRecordView })
  async create(@Who() actor: Actor, @Body() body: NewCallBody): Promise<CallRecordView> {
    return this.createCall.run(actor, body);
  }

  @Get(':id/revisions')
  @Guarded(preparesCalls)
  @ApiOkResponse({ type: CallRevisionsView })
  async revisions(@Param() { id }: IdPath): Promise<CallRevisionsView> {
    return this.queries.revisions(id);
  }

  @Patch(':id')
  @Guarded(preparesCalls)
  @ApiOkResponse({ type: CallRecordView })
  async revise(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
    @Body() changes: CallChangesBody,
  ): Promise<CallRecordView> {
    return this.reviseCall.run(actor, { callId: id, version, changes });
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Guarded(leadsCalls)
  @ApiOkResponse({ type: CallRecordView })
  async publish(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
  ): Promise<CallRecordView> {
    return this.publishCall.run(actor, { callId: id, version });
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Guarded(leadsCalls)
  @ApiOkResponse({ type: CallRecordView })
  async close(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
  ): Promise<CallRecordView> {
    return this.closeCall.run(actor, { callId: id, version });
  }
}
