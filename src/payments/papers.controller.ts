import { Controller, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { Sent, SentPaper, TakesPaper } from '../kernel/http/paper-bodies.js';
import { IdPath, Who } from '../kernel/http/params.js';
import { holder } from './payments.access.js';
import { PaperQuery, PaperView, ProofQuery } from './payments.dto.js';
import { ReceivePaper, type PaperReceived } from './receive-paper.js';

/** Papers that money waits for. */
@ApiTags('payments')
@Controller()
export class PapersController {
  constructor(private readonly receive: ReceivePaper) {}

  @Post('instalments/:id/proofs')
  @Guarded(holder)
  @TakesPaper()
  @ApiCreatedResponse({ type: PaperView })
  proof(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @Query() { name, condition }: ProofQuery,
    @Sent() sent: SentPaper,
  ): Promise<PaperReceived> {
    return this.receive.run(actor, { use: { kind: 'instalment', id, condition }, name, sent });
  }

  @Post('awards/:id/financial-report/files')
  @Guarded(holder)
  @TakesPaper()
  @ApiCreatedResponse({ type: PaperView })
  report(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @Query() { name }: PaperQuery,
    @Sent() sent: SentPaper,
  ): Promise<PaperReceived> {
    return this.receive.run(actor, { use: { kind: 'award', id }, name, sent });
  }

  @Post('organizations/:id/bank-papers')
  @Guarded(holder)
  @TakesPaper()
  @ApiCreatedResponse({ type: PaperView })
  statement(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @Query() { name }: PaperQuery,
    @Sent() sent: SentPaper,
  ): Promise<PaperReceived> {
    return this.receive.run(actor, { use: { kind: 'organization', id }, name, sent });
  }
}
