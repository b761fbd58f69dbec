import { Controller, Param, Post, Query, Req, applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { IdPath, Who } from '../kernel/http/params.js';
import { paperBytes } from './paper-bodies.js';
import { paperMediaTypes } from './paper.rules.js';
import { holder } from './payments.access.js';
import { PaperQuery, PaperView, ProofQuery } from './payments.dto.js';
import { ReceivePaper, type PaperReceived } from './receive-paper.js';

/** The body is the document itself: PDF, JPEG or PNG, ten million bytes at most. */
function TakesPaper(): MethodDecorator {
  return applyDecorators(
    ApiConsumes(...paperMediaTypes),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiCreatedResponse({ type: PaperView }),
  );
}

/** Papers that money waits for. */
@ApiTags('payments')
@Controller()
export class PapersController {
  constructor(private readonly receive: ReceivePaper) {}

  @Post('instalments/:id/proofs')
  @Guarded(holder)
  @TakesPaper()
  async proof(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @Query() { name, condition }: ProofQuery,
    @Req() request: FastifyRequest,
  ): Promise<PaperReceived> {
    const content = await paperBytes(request);
    return this.receive.run(actor, { use: { kind: 'instalment', id, condition }, name, content });
  }

  @Post('awards/:id/financial-report/files')
  @Guarded(holder)
  @TakesPaper()
  async report(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @Query() { name }: PaperQuery,
    @Req() request: FastifyRequest,
  ): Promise<PaperReceived> {
    const content = await paperBytes(request);
    return this.receive.run(actor, { use: { kind: 'award', id }, name, content });
  }

  @Post('organizations/:id/bank-papers')
  @Guarded(holder)
  @TakesPaper()
  async statement(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @Query() { name }: PaperQuery,
    @Req() request: FastifyRequest,
  ): Promise<PaperReceived> {
    const content = await paperBytes(request);
    return this.receive.run(actor, { use: { kind: 'organization', id }, name, content });
  }
}
