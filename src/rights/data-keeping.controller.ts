import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guarded } from '../kernel/access/guarded.js';
import type { Actor } from '../kernel/access/actor.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import type { Page } from '../kernel/http/pages.js';
import { ExpectedVersion, IdPath, PageQuery, Who } from '../kernel/http/params.js';
import { AcceptErasure } from './erasure/accept-erasure.js';
import { RefuseErasure } from './erasure/refuse-erasure.js';
import { LiftHold } from './retention/lift-hold.js';
import { HoldDoneView, HoldInput, HoldsView, KeptFilesView } from './retention/retention.dto.js';
import { RetentionQueries } from './retention/retention.queries.js';
import { SetHold } from './retention/set-hold.js';
import { dataKeepers, holdKeepers, recentDataKeepers } from './rights.access.js';
import {
  ErasureQuery,
  ErasureRequestsView,
  ErasureRequestView,
  ErasureStateView,
  RefusalInput,
} from './erasure/erasure.dto.js';
import { RightsQueries } from './rights.queries.js';

/** Answers to requests for erasure, ends of keeping and holds. */
@ApiTags('rights')
@Controller()
export class DataKeepingController {
  constructor(
    private readonly queries: RightsQueries,
    private readonly accept: AcceptErasure,
    private readonly refuse: RefuseErasure,
    private readonly retention: RetentionQueries,
    private readonly setHold: SetHold,
    private readonly liftHold: LiftHold,
  ) {}

  @Get('erasure-requests')
  @Guarded(dataKeepers)
  @ApiOkResponse({ type: ErasureRequestsView })
  requests(@Query() query: ErasureQuery): Promise<Page<ErasureRequestView>> {
    return this.queries.requests(query);
  }

  @Post('erasure-requests/:id/acceptance')
  @Guarded(recentDataKeepers)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ErasureStateView })
  accepted(@Who() who: Actor, @Param() { id }: IdPath, @ExpectedVersion() version: number): Promise<ErasureStateView> {
    return this.accept.run(who, { id, version });
  }

  @Post('erasure-requests/:id/refusal')
  @Guarded(recentDataKeepers)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ErasureStateView })
  refused(
    @Who() who: Actor,
    @Param() { id }: IdPath,
    @Body() { ground }: RefusalInput,
    @ExpectedVersion() version: number,
  ): Promise<ErasureStateView> {
    return this.refuse.run(who, { id, ground, version });
  }

  @Get('retention')
  @Guarded(dataKeepers)
  @ApiOkResponse({ type: KeptFilesView })
  due(@Who() who: Actor, @Query() query: PageQuery): Promise<KeptFilesView> {
    return this.retention.due(who, query);
  }

  @Get('retention/holds')
  @Guarded(holdKeepers)
  @ApiOkResponse({ type: HoldsView })
  holds(@Who() who: Actor): Promise<HoldsView> {
    return this.retention.holds(who);
  }

  @Post('retention/holds')
  @Guarded(holdKeepers)
  @Idempotent()
  @ApiCreatedResponse({ type: HoldDoneView })
  held(@Who() who: Actor, @Body() input: HoldInput): Promise<HoldDoneView> {
    return this.setHold.run(who, input);
  }

  @Delete('retention/holds/:id')
  @Guarded(holdKeepers)
  @ApiOkResponse({ type: HoldDoneView })
  lifted(@Who() who: Actor, @Param() { id }: IdPath): Promise<HoldDoneView> {
    return this.liftHold.run(who, { id });
  }
}
