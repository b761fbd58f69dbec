import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import { Idempotent } from '../../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../../kernel/http/params.js';
import { CallRecordView } from '../call-record-view.js';
import { leadsCalls, preparesCalls } from '../calls.access.js';
import { CopyCall } from './copy-call.js';
import { DiscardCall } from './discard-call.js';
import { PreviewQueries } from './preview.queries.js';
import { ReadinessQueries } from './readiness.queries.js';
import { CallCopyBody, CallPreviewView, CallReadinessView, DiscardedCallView, PreviewQuery } from './workshop.dto.js';

/** Where a call is made: copied, looked at with the eyes of each, checked before it goes out, thrown away. */
@ApiTags('calls')
@Controller('calls/:id')
export class WorkshopController {
  constructor(
    private readonly copyCall: CopyCall,
    private readonly discardCall: DiscardCall,
    private readonly readinessQueries: ReadinessQueries,
    private readonly previews: PreviewQueries,
  ) {}

  @Post('copies')
  @Guarded(preparesCalls)
  @Idempotent()
  @ApiCreatedResponse({ type: CallRecordView })
  async copy(@Who() actor: Actor, @Param() { id }: IdPath, @Body() body: CallCopyBody): Promise<CallRecordView> {
    return this.copyCall.run(actor, { callId: id, ...body });
  }

  @Get('readiness')
  @Guarded(preparesCalls)
  @ApiOkResponse({ type: CallReadinessView })
  async readiness(@Param() { id }: IdPath): Promise<CallReadinessView> {
    return this.readinessQueries.of(id);
  }

  @Get('preview')
  @Guarded(preparesCalls)
  @ApiOkResponse({ type: CallPreviewView })
  async preview(@Param() { id }: IdPath, @Query() { person }: PreviewQuery): Promise<CallPreviewView> {
    return this.previews.of(id, person);
  }

  @Delete()
  @Guarded(leadsCalls)
  @ApiOkResponse({ type: DiscardedCallView })
  async discard(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
  ): Promise<DiscardedCallView> {
    return this.discardCall.run(actor, { callId: id, version });
  }
}
