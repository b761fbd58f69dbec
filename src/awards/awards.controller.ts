import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { signedIn, staff } from '../kernel/access/policy.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import type { Page } from '../kernel/http/pages.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { AwardMovedView, AwardsPageView, DecisionsReleasedView, ProposalChangedView } from './act.views.js';
import { DraftLetter } from './awards.documents.js';
import {
  AwardsListQuery,
  BoardQuery,
  EndingInput,
  ProposalChangeInput,
  ProposalInput,
  ReleaseInput,
  SignatureInput,
  WithdrawalInput,
} from './awards.dto.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardView, ProposalsBoardView } from './awards.views.js';
import { ChangeProposal } from './change-proposal.js';
import { LapseAward, type Ended } from './lapse-award.js';
import { ProposalsBoardQueries } from './proposals-board.queries.js';
import { ProposeAward, type Proposed } from './propose-award.js';
import { ReleaseDecisions } from './release-decisions.js';
import { SignAgreement } from './sign-agreement.js';
import { WithdrawAward } from './withdraw-award.js';

@ApiTags('awards')
@Controller()
export class AwardsController {
  constructor(
    private readonly queries: AwardsQueries,
    private readonly propose: ProposeAward,
    private readonly change: ChangeProposal,
    private readonly release: ReleaseDecisions,
    private readonly lapse: LapseAward,
    private readonly withdraw: WithdrawAward,
    private readonly board: ProposalsBoardQueries,
    private readonly draft: DraftLetter,
  ) {}

  @Get('awards')
  @Guarded(signedIn)
  @ApiOkResponse({ type: AwardsPageView })
  list(@Who() actor: Actor, @Query() query: AwardsListQuery): Promise<Page<AwardView>> {
    return this.queries.list(actor, query);
  }

  @Get('awards/proposals-board')
  @Guarded(staff('lead'))
  @ApiOkResponse({ type: ProposalsBoardView })
  proposals(@Who() actor: Actor, @Query() query: BoardQuery): Promise<ProposalsBoardView> {
    return this.board.board(actor, query);
  }

  @Get('awards/:id')
  @Guarded(signedIn)
  @ApiOkResponse({ type: AwardView })
  read(@Who() actor: Actor, @Param() path: IdPath): Promise<AwardView> {
    return this.queries.one(actor, path.id);
  }

  @Get('awards/:id/letter-draft')
  @Guarded(staff('lead'))
  @ApiOkResponse({
    description: 'The letter as it would leave now',
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  async draftLetter(@Who() actor: Actor, @Param() path: IdPath): Promise<StreamableFile> {
    const { name, pdf } = await this.draft.of(actor, path.id);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="${name}"` });
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
  @ApiCreatedResponse({ type: AwardMovedView })
  proposal(@Who() actor: Actor, @Param() path: IdPath, @Body() input: ProposalInput): Promise<Proposed> {
    return this.propose.run(actor, { ...input, applicationId: path.id });
  }

  @Patch('awards/:id')
  @Guarded(staff('lead'))
  @ApiOkResponse({ type: ProposalChangedView })
  edit(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Body() input: ProposalChangeInput,
    @ExpectedVersion() version: number,
  ): Promise<{ id: string; version: number }> {
    return this.change.run(actor, { ...input, id: path.id, version });
  }

  @Post('decision-releases')
  @HttpCode(200)
  @Guarded(staff('lead'))
  @Idempotent()
  @ApiOkResponse({ type: DecisionsReleasedView })
  letters(@Who() actor: Actor, @Body() input: ReleaseInput): Promise<{ released: number }> {
    return this.release.run(actor, input);
  }

  @Post('awards/:id/lapse')
  @HttpCode(200)
  @Guarded(staff('lead'))
  @ApiOkResponse({ type: AwardMovedView })
  lapsed(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Body() input: EndingInput,
    @ExpectedVersion() version: number,
  ): Promise<Ended> {
    return this.lapse.run(actor, { ...input, id: path.id, version });
  }

  @Post('awards/:id/withdrawal')
  @HttpCode(200)
  @Guarded(staff('lead'))
  @ApiOkResponse({ type: AwardMovedView })
  withdrawn(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Body() input: WithdrawalInput,
    @ExpectedVersion() version: number,
  ): Promise<Ended> {
    return this.withdraw.run(actor, { ...input, id: path.id, version });
  }
}

@ApiTags('awards')
@Controller()
export class AgreementsController {
  constructor(private readonly sign: SignAgreement) {}

  @Put('agreements/:id/signature')
  @Guarded(staff('officer', 'lead'))
  @ApiOkResponse({ type: AwardMovedView })
  signature(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Body() input: SignatureInput,
    @ExpectedVersion() version: number,
  ): Promise<{ id: string; state: string; version: number }> {
    return this.sign.run(actor, { ...input, id: path.id, version });
  }
}
