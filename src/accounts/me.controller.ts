import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Guarded } from '../kernel/access/guarded.js';
import { signedIn } from '../kernel/access/policy.js';
import type { Actor } from '../kernel/access/actor.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { anySession, asPerson } from './accounts.access.js';
import { AccountsQueries } from './accounts.queries.js';
import { Arriving, type Arrival } from './arrival.js';
import { ChangeProfile } from './change-profile.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { EndSession } from './end-session.js';
import { EnrolSecondFactor } from './enrol-second-factor.js';
import { EnrolmentView, MeView, OwnSessionsView, PasswordInput, ProfileInput } from './me.dto.js';
import { VersionView } from './people.dto.js';
import { CodeInput, TokenAnswer } from './sign-in.dto.js';
import { SetPassword } from './set-password.js';
import { handToken } from './session-transport.js';

const rotated = 'The session has a new token, in the cookie or, where X-Session-Transport: bearer asks, in the body';

/** One's own account. */
@ApiTags('accounts')
@Controller('me')
export class MeController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly changeProfile: ChangeProfile,
    private readonly setPassword: SetPassword,
    private readonly enrolSecondFactor: EnrolSecondFactor,
    private readonly confirmSecondFactor: ConfirmSecondFactor,
    private readonly endSession: EndSession,
  ) {}

  @Get()
  @Guarded(anySession)
  @ApiOkResponse({ type: MeView })
  me(@Who() who: Actor): Promise<MeView> {
    return this.queries.me(who);
  }

  @Put()
  @Guarded(signedIn)
  @ApiOkResponse({ type: VersionView })
  profile(@Who() who: Actor, @Body() input: ProfileInput, @ExpectedVersion() version: number): Promise<VersionView> {
    return this.changeProfile.run(who, input, version);
  }

  @Put('password')
  @Guarded(signedIn)
  @ApiHeader({ name: 'X-Session-Transport', required: false })
  @ApiOkResponse({ type: TokenAnswer, description: rotated })
  async password(
    @Who() who: Actor,
    @Body() input: PasswordInput,
    @Arriving() arrival: Arrival,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenAnswer> {
    const { opened } = await this.setPassword.run(who, { ...input, arrival });
    return handToken(request, reply, opened);
  }

  @Post('second-factor')
  @Guarded(signedIn)
  @ApiCreatedResponse({ type: EnrolmentView })
  enrol(@Who() who: Actor): Promise<EnrolmentView> {
    return this.enrolSecondFactor.run(who);
  }

  @Post('second-factor/confirmation')
  @Guarded(signedIn)
  @HttpCode(200)
  @ApiHeader({ name: 'X-Session-Transport', required: false })
  @ApiOkResponse({ type: TokenAnswer, description: rotated })
  async confirm(
    @Who() who: Actor,
    @Body() { code }: CodeInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenAnswer> {
    const { opened } = await this.confirmSecondFactor.run(who, { code });
    return handToken(request, reply, opened);
  }

  @Get('sessions')
  @Guarded(signedIn)
  @ApiOkResponse({ type: OwnSessionsView })
  sessions(@Who() who: Actor): Promise<OwnSessionsView> {
    return this.queries.sessionsOf(asPerson(who));
  }

  @Delete('sessions/:id')
  @Guarded(signedIn)
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@Who() who: Actor, @Param() { id }: IdPath): Promise<void> {
    return this.endSession.run(who, { id });
  }
}
