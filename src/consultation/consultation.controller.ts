import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { guestOf, staff } from '../kernel/access/policy.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { CloseConsultation, type ClosedConsultation } from './close-consultation.js';
import {
  ConsultationClosedView,
  ConsultationsView,
  DelegationInput,
  GuestConsultationView,
  OpinionFiledView,
  OpinionInput,
  PassedOnView,
  RenewalInput,
} from './consultation.dto.js';
import { ConsultationQueries } from './consultation.queries.js';
import { GiveOpinion, type OpinionReceipt } from './give-opinion.js';
import { PassConsultationOn, type PassedOn } from './pass-consultation-on.js';
import { RenewConsultation } from './renew-consultation.js';

@ApiTags('consultation')
@Controller()
export class ConsultationController {
  constructor(
    private readonly queries: ConsultationQueries,
    private readonly give: GiveOpinion,
    private readonly close: CloseConsultation,
    private readonly renew: RenewConsultation,
    private readonly pass: PassConsultationOn,
  ) {}

  @Get('guest/consultation')
  @Guarded(guestOf('opinion'))
  @ApiOkResponse({ type: GuestConsultationView })
  read(@Who() actor: Actor): Promise<GuestConsultationView> {
    return this.queries.ofGuest(actor);
  }

  @Put('guest/consultation/opinion')
  @Guarded(guestOf('opinion'))
  @ApiOkResponse({ type: OpinionFiledView })
  file(@Who() actor: Actor, @Body() input: OpinionInput): Promise<OpinionReceipt> {
    return this.give.run(actor, input);
  }

  @Post('guest/consultation/delegation')
  @HttpCode(200)
  @Guarded(guestOf('opinion'))
  @ApiOkResponse({ type: PassedOnView })
  passOn(@Who() actor: Actor, @Body() input: DelegationInput): Promise<PassedOn> {
    return this.pass.run(actor, input);
  }

  @Get('applications/:id/consultations')
  @Guarded(staff('officer', 'lead'))
  @ApiOkResponse({ type: ConsultationsView })
  list(@Who() actor: Actor, @Param() path: IdPath): Promise<ConsultationsView> {
    return this.queries.ofApplication(actor, path.id);
  }

  @Post('consultations/:id/revocation')
  @HttpCode(200)
  @Guarded(staff('officer', 'lead'))
  @ApiOkResponse({ type: ConsultationClosedView })
  revoke(@Who() actor: Actor, @Param() path: IdPath): Promise<ClosedConsultation> {
    return this.close.run(actor, { id: path.id, verb: 'revoke' });
  }

  @Post('consultations/:id/renewal')
  @HttpCode(200)
  @Guarded(staff('officer', 'lead'))
  @ApiOkResponse({ type: ConsultationClosedView })
  again(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Body() input: RenewalInput,
    @ExpectedVersion() version: number,
  ): Promise<ClosedConsultation> {
    return this.renew.run(actor, { id: path.id, dueOn: input.dueOn, version });
  }
}
