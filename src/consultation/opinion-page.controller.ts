import { readFile } from 'node:fs/promises';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Arriving, OpenGuestSession, handToken, type Arrival } from '../accounts/accounts.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { Open } from '../kernel/access/guarded.js';
import { TextField } from '../kernel/http/fields.js';
import { Language, Who } from '../kernel/http/params.js';
import { pageStyles } from '../kernel/pages/page.js';
import { Refusal, describeRefusal, type Locale } from '../kernel/refusals/refusal.js';
import { ConsultationQueries } from './consultation.queries.js';
import { OpinionForm } from './opinion-form.js';
import { PassOnForm } from './pass-on-form.js';
import { passOnPage, passedOnPage } from './pass-on-page.js';
import { doorPage, donePage, gonePage, opinionPage } from './opinion-page.js';

export class TokenPath {
  @TextField({ min: 20, max: 100 })
  token!: string;
}

const byLink = 'the page says only what its link or guest session opens';

/** The opinion of a commune as pages that work without script: the mail's link, the form, the receipt. */
@ApiExcludeController()
@Controller('avis')
export class OpinionPageController {
  constructor(
    private readonly queries: ConsultationQueries,
    private readonly session: OpenGuestSession,
    private readonly form: OpinionForm,
    private readonly passOn: PassOnForm,
  ) {}

  @Get('page.css')
  @Open('stylesheet')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  async styles(): Promise<string> {
    return (await pageStyles()) + (await readFile(new URL('./opinion.css', import.meta.url), 'utf8'));
  }

  @Post()
  @Open(byLink)
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  send(
    @Who() actor: Actor,
    @Body() body: object,
    @Language() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.orGone(locale, reply, async () => {
      const { faults, typed } = await this.form.send(actor, body, locale);
      const view = await this.queries.ofGuest(actor);
      if (faults.length === 0) return donePage(view, locale);
      void reply.status(422);
      return opinionPage(view, typed, faults, locale);
    });
  }

  @Post('transmettre')
  @Open(byLink)
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  pass(
    @Who() actor: Actor,
    @Body() body: object,
    @Language() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.orGone(locale, reply, async () => {
      const view = await this.queries.ofGuest(actor);
      const { faults, typed, passed } = await this.passOn.send(actor, body, locale);
      if (passed) return passedOnPage(view, passed, locale);
      void reply.status(422);
      return passOnPage(view, typed, faults, locale);
    });
  }

  @Get(':token')
  @Open(byLink)
  @Header('content-type', 'text/html; charset=utf-8')
  door(@Param() { token }: TokenPath, @Language() locale: Locale): string {
    return doorPage(token, locale);
  }

  @Post(':token')
  @Open(byLink)
  @Header('content-type', 'text/html; charset=utf-8')
  enter(
    @Who() actor: Actor,
    @Param() { token }: TokenPath,
    @Arriving() arrival: Arrival,
    @Language() locale: Locale,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.orGone(locale, reply, async () => {
      const { opened } = await this.session.run(actor, { token, arrival });
      handToken(request, reply, opened);
      void reply.status(303).header('location', '/avis');
      return '';
    });
  }

  private async orGone(locale: Locale, reply: FastifyReply, work: () => Promise<string>): Promise<string> {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      const { status } = describeRefusal(fault, locale);
      void reply.status(status === 401 || status === 403 ? 404 : status);
      return gonePage(locale);
    }
  }
}
