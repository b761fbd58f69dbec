import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import { Idempotent } from '../../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../../kernel/http/params.js';
import { roundView } from '../call-record-view.js';
import { RoundView } from '../call-view.js';
import { leadsCalls, preparesCalls } from '../calls.access.js';
import { ChangeRound } from './change-round.js';
import { ExtendRound } from './extend-round.js';
import { ExtensionsQueries } from './extensions.queries.js';
import { ExtensionBody, ExtensionsView, ExtensionView, RoundBody, RoundPath } from './rounds.dto.js';

/** The dates of a round: changed before they bind, put off afterwards. */
@ApiTags('calls')
@Controller('calls/:id')
export class RoundsController {
  constructor(
    private readonly changeRound: ChangeRound,
    private readonly extendRound: ExtendRound,
    private readonly queries: ExtensionsQueries,
  ) {}

  @Put('rounds/:roundId')
  @Guarded(preparesCalls)
  @ApiOkResponse({ type: RoundView })
  async change(
    @Who() actor: Actor,
    @Param() { id, roundId }: RoundPath,
    @ExpectedVersion() version: number,
    @Body() body: RoundBody,
  ): Promise<RoundView> {
    const wanted = { ...body, opensAt: new Date(body.opensAt), closesAt: new Date(body.closesAt) };
    return roundView(await this.changeRound.run(actor, { callId: id, roundId, version, wanted }));
  }

  @Post('rounds/:roundId/extensions')
  @Guarded(leadsCalls)
  @Idempotent()
  @ApiCreatedResponse({ type: ExtensionView })
  async extend(
    @Who() actor: Actor,
    @Param() { id, roundId }: RoundPath,
    @Body() body: ExtensionBody,
  ): Promise<ExtensionView> {
    const closesAt = new Date(body.closesAt);
    const done = await this.extendRound.run(actor, { callId: id, roundId, ...body, closesAt });
    return this.queries.one(done.id);
  }

  @Get('extensions')
  @Guarded(preparesCalls)
  @ApiOkResponse({ type: ExtensionsView })
  async extensions(@Param() { id }: IdPath): Promise<ExtensionsView> {
    return { items: await this.queries.ofCall(id) };
  }
}
