import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { IdPath, Who } from '../kernel/http/params.js';
import { envelopeView, EnvelopeView, roundView } from './call-record-view.js';
import { RoundView } from './call-view.js';
import { leadsCalls, preparesCalls } from './calls.access.js';
import { EnvelopeBody, NewRoundBody } from './calls.dto.js';
import { OpenRound } from './open-round.js';
import { SetEnvelope } from './set-envelope.js';

/** When one may file to a call, and the money it has. */
@ApiTags('calls')
@Controller('calls/:id')
export class CallCalendarController {
  constructor(
    private readonly openRound: OpenRound,
    private readonly setEnvelope: SetEnvelope,
  ) {}

  @Post('rounds')
  @Guarded(preparesCalls)
  @Idempotent()
  @ApiCreatedResponse({ type: RoundView })
  async round(@Who() actor: Actor, @Param() { id }: IdPath, @Body() body: NewRoundBody): Promise<RoundView> {
    const [opensAt, closesAt] = [new Date(body.opensAt), new Date(body.closesAt)];
    return roundView(await this.openRound.run(actor, { callId: id, ...body, opensAt, closesAt }));
  }

  @Post('envelopes')
  @HttpCode(200)
  @Guarded(leadsCalls)
  @Idempotent()
  @ApiOkResponse({ type: EnvelopeView })
  async envelope(@Who() actor: Actor, @Param() { id }: IdPath, @Body() body: EnvelopeBody): Promise<EnvelopeView> {
    return envelopeView(await this.setEnvelope.run(actor, { callId: id, ...body, axisId: body.axisId ?? null }));
  }
}
