import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { signedIn, staff } from '../kernel/access/policy.js';
import { ChoiceField } from '../kernel/http/fields.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import type { Page } from '../kernel/http/pages.js';
import { ExpectedVersion, IdPath, PageQuery, Who } from '../kernel/http/params.js';
import {
  AwardView,
  DecisionInput,
  DeliberationInput,
  ProposalChangeInput,
  ProposalInput,
  ReleaseInput,
  SignatureInput,
  TransmissionInput,
} from './awards.dto.js';
import { AwardsQueries } from './awards.queries.js';
import { ChangeProposal } from './change-proposal.js';
import { DecideAwards } from './decide-awards.js';
import { ProposeAward, type Proposed } from './propose-award.js';
import { RecordDeliberation } from './record-deliberation.js';
import { ReleaseDecisions } from './release-decisions.js';
import { SignAgreement } from './sign-agreement.js';
import { TransmitDeliberation } from './transmit-deliberation.js';

export class AwardsListQuery extends PageQuery {
  @ChoiceField(
    [
      'proposed',
      'voted',
      'executory',
      'notified',
      'agreed',
      'running',
      'closed',
      'refused',
      'lapsed',
      'withdrawn',
      'under_recovery',
    ],
    { optional: true },
  )
  state?: string;
}

@ApiTags('awards')
@Controller()
export class AwardsController {
  constructor(
    private readonly queries: AwardsQueries,
    private readonly propose: ProposeAward,
    private readonly change: ChangeProposal,
    private readonly record: RecordDeliberation,
    private readonly transmit: TransmitDeliberation,
    private readonly decide: DecideAwards,
    private readonly release: ReleaseDecisions,
  ) {}

  @Get('awards')
  @Guarded(signedIn)
  list(@Who() actor: Actor, @Query() query: AwardsListQuery): Promise<Page<AwardView>> {
    return this.queries.list(actor, query);
  }

  @Get('awards/:id')
  @Guarded(signedIn)
  @ApiOkResponse({ type: AwardView })
  read(@Who() actor: Actor, @Param() path: IdPath): Promise<AwardView> {
    return this.queries.one(actor, path.id);
  }

  @Get('applications/:id/award')
  @Guarded(signedIn)
  @ApiOkResponse({ type: AwardView })
  ofApplication(@Who() actor: Actor, @Param() path: IdPath): Promise<AwardView> {
    return this.queries.ofApplication(actor, path.id);
  }

  @Post('applications/:id/proposal')
  @Guarded(staff('lead'))
  @Idempotent()
  proposal(@Who() actor: Actor, @Param() path: IdPath, @Body() input: ProposalInput): Promise<Proposed> {
    return this.propose.run(actor, { ...input, applicationId: path.id });
  }

  @Patch('awards/:id')
  @Guarded(staff('lead'))
  edit(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Body() input: ProposalChangeInput,
    @ExpectedVersion() version: number,
  ): Promise<{ id: string; version: number }> {
    return this.change.run(actor, { ...input, id: path.id, version });
  }

  @Post('deliberations')
  @Guarded(staff('lead'))
  @Idempotent()
  deliberation(
    @Who() actor: Actor,
    @Body() input: DeliberationInput,
  ): Promise<{ id: string; number: string; version: number }> {
    return this.record.run(actor, input);
  }

  @Put('deliberations/:id/transmission')
  @Guarded(staff('lead'))
  transmission(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Body() input: TransmissionInput,
    @ExpectedVersion() version: number,
  ): Promise<{ id: string; awards: number; version: number }> {
    return this.transmit.run(actor, { ...input, id: path.id, version });
  }

  @Post('deliberations/:id/decisions')
  @HttpCode(200)
  @Guarded(staff('lead'))
  @Idempotent()
  decisions(@Who() actor: Actor, @Param() path: IdPath, @Body() input: DecisionInput): Promise<{ decided: number }> {
    return this.decide.run(actor, { ...input, deliberationId: path.id });
  }

  @Post('decision-releases')
  @HttpCode(200)
  @Guarded(staff('lead'))
  @Idempotent()
  letters(@Who() actor: Actor, @Body() input: ReleaseInput): Promise<{ released: number }> {
    return this.release.run(actor, input);
  }
}

@ApiTags('awards')
@Controller()
export class AgreementsController {
  constructor(private readonly sign: SignAgreement) {}

  @Put('agreements/:id/signature')
  @Guarded(staff('officer', 'lead'))
  signature(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Body() input: SignatureInput,
    @ExpectedVersion() version: number,
  ): Promise<{ id: string; state: string; version: number }> {
    return this.sign.run(actor, { ...input, id: path.id, version });
  }
}
