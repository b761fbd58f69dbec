import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Arriving, OpenGuestSession, handToken, type Arrival } from '../accounts/accounts.public.js';
import type { ActingRequest } from '../kernel/access/access.guard.js';
import type { Actor } from '../kernel/access/actor.js';
import { Open } from '../kernel/access/guarded.js';
import { TextField } from '../kernel/http/fields.js';
import { Who } from '../kernel/http/params.js';
import { FrontPages } from '../kernel/pages/front-pages.js';
import { pageLocale } from '../kernel/pages/page-choices.js';
import { Refusal, describeRefusal } from '../kernel/refusals/refusal.js';
import { ConsultationQueries } from './consultation.queries.js';
import { OpinionForm } from './opinion-form.js';
import { PassOnForm } from './pass-on-form.js';

export class TokenPath {
  @TextField({ max: 300 })
  token!: string;
}

const byLink = 'the page says only what its link or guest session opens';

/**
 * What the opinion pages send without script: the mail's link, the opinion, the request passed on. The pages are in web/; each
 * answer is the page of the address it was sent to, so that script, where there is some, draws the same.
 */
@ApiExcludeController()
@Controller('avis')
export class OpinionPageController {
  constructor(
    private readonly queries: ConsultationQueries,
    private readonly session: OpenGuestSession,
    private readonly form: OpinionForm,
    private readonly passOn: PassOnForm,
    private readonly pages: FrontPages,
  ) {}

  @Post()
  @Open(byLink)
  async send(
    @Who() actor: Actor,
    @Body() body: object,
    @Req() request: ActingRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orGone(request, reply, async () => {
      const sent = await this.form.send(actor, body, pageLocale(request));
      if (sent.faults.length === 0) return goTo('/avis/recu', reply);
      await this.pages.answer(request, reply, { status: 422, given: [[['opinion-sent'], sent]] });
    });
  }

  @Post('transmettre')
  @Open(byLink)
  async pass(
    @Who() actor: Actor,
    @Body() body: object,
    @Req() request: ActingRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orGone(request, reply, async () => {
      const { number, title, commune } = await this.queries.ofGuest(actor);
      const { passed, ...sent } = await this.passOn.send(actor, body, pageLocale(request));
      // the link that passed it on opens nothing any more: the receipt is told here or never
      await this.pages.answer(request, reply, {
        status: passed ? 200 : 422,
        given: [
          passed
            ? [['passed-on'], { to: passed.to, dueOn: passed.dueOn, number, title, commune }]
            : [['pass-on-sent'], sent],
        ],
      });
    });
  }

  @Post(':token')
  @Open(byLink)
  async enter(
    @Who() actor: Actor,
    @Param() { token }: TokenPath,
    @Arriving() arrival: Arrival,
    @Req() request: ActingRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orGone(request, reply, async () => {
      const { opened } = await this.session.run(actor, { token, arrival });
      handToken(request, reply, opened);
      goTo('/avis', reply);
    });
  }

  private async orGone(request: ActingRequest, reply: FastifyReply, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      const { status, detail } = describeRefusal(fault, pageLocale(request));
      await this.pages.answer(request, reply, {
        status: status === 401 || status === 403 ? 404 : status,
        given: [[['link-gone'], { status, detail }]],
      });
    }
  }
}

function goTo(address: string, reply: FastifyReply): void {
  void reply.status(303).header('location', address).send();
}
