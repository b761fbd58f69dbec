import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Guarded, Open } from '../kernel/access/guarded.js';
import { signedIn } from '../kernel/access/policy.js';
import type { Actor } from '../kernel/access/actor.js';
import { Language, Who } from '../kernel/http/params.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import {
  CodeInput,
  GuestView,
  PasswordSignInInput,
  SeatInput,
  SignedInView,
  SignInLinkAnswer,
  SignInLinkInput,
  TokenAnswer,
  TokenInput,
} from './sign-in.dto.js';
import { Arriving, type Arrival } from './arrival.js';
import { AskSignInLink } from './ask-sign-in-link.js';
import { OpenGuestSession } from './open-guest-session.js';
import { PassSecondFactor } from './pass-second-factor.js';
import { SignInByLink } from './sign-in-by-link.js';
import { SignInByPassword } from './sign-in-by-password.js';
import { SignInBySeatLink } from './sign-in-by-seat-link.js';
import { SignOut } from './sign-out.js';
import { dropCookie, handToken } from './session-transport.js';

const toSignIn = 'signing in is for people without a session';
const transport = {
  name: 'X-Session-Transport',
  required: false,
  description: 'bearer: the token comes in the body instead of a cookie, for machines',
};

/** Ways in and out. Asking by GET changes nothing: scanners of mails open links. */
@ApiTags('accounts')
@Controller()
export class SessionsController {
  constructor(
    private readonly askSignInLink: AskSignInLink,
    private readonly signInByLink: SignInByLink,
    private readonly signInByPassword: SignInByPassword,
    private readonly signInBySeatLink: SignInBySeatLink,
    private readonly openGuestSession: OpenGuestSession,
    private readonly passSecondFactor: PassSecondFactor,
    private readonly signOut: SignOut,
  ) {}

  @Post('sign-in-links')
  @Open(toSignIn)
  @HttpCode(202)
  @ApiAcceptedResponse({ type: SignInLinkAnswer })
  ask(
    @Who() who: Actor,
    @Body() input: SignInLinkInput,
    @Language() language: Locale,
    @Arriving() arrival: Arrival,
  ): Promise<SignInLinkAnswer> {
    return this.askSignInLink.run(who, { email: input.email, locale: input.locale ?? language, arrival });
  }

  @Post('sessions/link')
  @Open(toSignIn)
  @ApiHeader(transport)
  @ApiCreatedResponse({ type: SignedInView })
  async byLink(
    @Who() who: Actor,
    @Body() input: TokenInput,
    @Arriving() arrival: Arrival,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    const { opened, ...view } = await this.signInByLink.run(who, { token: input.token, arrival });
    return { ...view, ...handToken(request, reply, opened) };
  }

  @Post('sessions')
  @Open(toSignIn)
  @ApiHeader(transport)
  @ApiCreatedResponse({ type: SignedInView })
  async byPassword(
    @Who() who: Actor,
    @Body() { email, password }: PasswordSignInInput,
    @Arriving() arrival: Arrival,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    const { opened, ...view } = await this.signInByPassword.run(who, { email, password, arrival });
    return { ...view, ...handToken(request, reply, opened) };
  }

  @Post('sessions/seat')
  @Open(toSignIn)
  @ApiHeader(transport)
  @ApiCreatedResponse({ type: SignedInView })
  async bySeatLink(
    @Who() who: Actor,
    @Body() { token, code }: SeatInput,
    @Arriving() arrival: Arrival,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    const { opened, ...view } = await this.signInBySeatLink.run(who, { token, code, arrival });
    return { ...view, ...handToken(request, reply, opened) };
  }

  @Post('guest-sessions')
  @Open('a guest comes by the link of one task, without an account')
  @ApiHeader(transport)
  @ApiCreatedResponse({ type: GuestView })
  async asGuest(
    @Who() who: Actor,
    @Body() { token }: TokenInput,
    @Arriving() arrival: Arrival,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GuestView> {
    const { opened, guest } = await this.openGuestSession.run(who, { token, arrival });
    const { purpose, name, subjectType, subjectId } = guest;
    return { purpose, name, subjectType, subjectId, ...handToken(request, reply, opened) };
  }

  @Post('sessions/second-factor')
  @Guarded(signedIn)
  @HttpCode(200)
  @ApiHeader(transport)
  @ApiOkResponse({ type: TokenAnswer, description: 'A session that was not strong gets a new token' })
  async secondFactor(
    @Who() who: Actor,
    @Body() { code }: CodeInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenAnswer> {
    const { opened } = await this.passSecondFactor.run(who, { code });
    return opened ? handToken(request, reply, opened) : {};
  }

  @Delete('sessions/current')
  @Open('whoever wants to be out is out')
  @HttpCode(204)
  @ApiNoContentResponse()
  async out(@Who() who: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.run(who);
    dropCookie(reply);
  }
}
