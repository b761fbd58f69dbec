import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../access/guarded.js';
import { Database } from '../database/database.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import { Draining } from './draining.js';
import { Metrics } from './metrics.js';

/** What the machine around the product asks: alive, ready, figures. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly draining: Draining,
    private readonly metrics: Metrics,
  ) {}

  @Get('health')
  @Open('liveness probe')
  alive(): { status: string } {
    return { status: 'alive' };
  }

  @Get('ready')
  @Open('readiness probe')
  async ready(): Promise<{ status: string }> {
    if (this.draining.on) throw kernelRefusals.temporarily_unavailable();
    await this.database.rows('select 1');
    return { status: 'ready' };
  }

  @Get('metrics')
  @Open('figures for the operator’s own network; carries no personal data')
  async figures(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
