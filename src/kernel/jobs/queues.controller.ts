import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { Guarded } from '../access/guarded.js';
import { staff } from '../access/policy.js';
import { Idempotent } from '../http/idempotency.interceptor.js';
import { Who } from '../http/params.js';
import { FailurePath, QueuesView, RetriedView } from './queues.dto.js';
import { QueuesQueries } from './queues.queries.js';
import { RetryEffect } from './retry-effect.js';

/** The work that waits, for administrators. */
@ApiTags('operation')
@Controller('queues')
export class QueuesController {
  constructor(
    private readonly queries: QueuesQueries,
    private readonly retryEffect: RetryEffect,
  ) {}

  @Get()
  @Guarded(staff('admin'))
  @ApiOkResponse({ type: QueuesView })
  all(): Promise<QueuesView> {
    return this.queries.all();
  }

  @Post('failures/:id/retry')
  @HttpCode(200)
  @Guarded(staff('admin'))
  @Idempotent()
  @ApiOkResponse({ type: RetriedView })
  retry(@Who() actor: Actor, @Param() path: FailurePath): Promise<RetriedView> {
    return this.retryEffect.run(actor, path);
  }
}
