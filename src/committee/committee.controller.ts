import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { signedIn, staff } from '../kernel/access/policy.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, PageQuery, Who } from '../kernel/http/params.js';
import { agendaKeeper, committeeReader } from './committee.access.js';
import { CommitteeInput, InterestInput, MeetingInput, SeatEndInput, SeatGrantInput } from './committee.dto.js';
import { CommitteeQueries } from './committee.queries.js';
import { CommitteesView, CommitteeView, InterestsView, InterestView, SeatView } from './committee.views.js';
import { CreateCommittee } from './create-committee.js';
import { DeclareInterest } from './declare-interest.js';
import { EndSeat } from './end-seat.js';
import { GrantSeat } from './grant-seat.js';
import { MeetingsView, MeetingView } from './meeting.views.js';
import { OwnMeetingsView } from './own-meetings.views.js';
import { PlanMeeting } from './plan-meeting.js';

@ApiTags('committee')
@Controller()
export class CommitteeController {
  constructor(
    private readonly queries: CommitteeQueries,
    private readonly createCommittee: CreateCommittee,
    private readonly grantSeat: GrantSeat,
    private readonly endSeat: EndSeat,
    private readonly declareInterest: DeclareInterest,
    private readonly planMeeting: PlanMeeting,
  ) {}

  @Get('committees')
  @Guarded(signedIn)
  @ApiOkResponse({ type: CommitteesView })
  list(@Who() actor: Actor): Promise<CommitteesView> {
    return this.queries.list(actor);
  }

  @Get('me/meetings')
  @Guarded(signedIn)
  @ApiOkResponse({ type: OwnMeetingsView })
  mine(@Who() actor: Actor): Promise<OwnMeetingsView> {
    return this.queries.ownMeetings(actor);
  }

  @Post('committees')
  @Guarded(staff('lead'))
  @Idempotent()
  @ApiCreatedResponse({ type: CommitteeView })
  create(@Who() actor: Actor, @Body() input: CommitteeInput): Promise<CommitteeView> {
    return this.createCommittee.run(actor, input);
  }

  @Get('committees/:id')
  @Guarded(committeeReader)
  @ApiOkResponse({ type: CommitteeView })
  one(@Who() actor: Actor, @Param() path: IdPath): Promise<CommitteeView> {
    return this.queries.one(actor, path.id);
  }

  @Post('committees/:id/seats')
  @Guarded(staff('lead'))
  @Idempotent()
  @ApiCreatedResponse({ type: SeatView })
  seat(@Who() actor: Actor, @Param() path: IdPath, @Body() input: SeatGrantInput): Promise<SeatView> {
    return this.grantSeat.run(actor, { ...input, committeeId: path.id });
  }

  @Post('seats/:id/end')
  @HttpCode(200)
  @Guarded(staff('lead'))
  @ApiOkResponse({ type: SeatView })
  end(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @ExpectedVersion() version: number,
    @Body() input: SeatEndInput,
  ): Promise<SeatView> {
    return this.endSeat.run(actor, { ...input, seatId: path.id, version });
  }

  @Get('committees/:id/interests')
  @Guarded(agendaKeeper)
  @ApiOkResponse({ type: InterestsView })
  interests(@Who() actor: Actor, @Param() path: IdPath): Promise<InterestsView> {
    return this.queries.interests(actor, path.id);
  }

  @Get('me/interests')
  @Guarded(signedIn)
  @ApiOkResponse({ type: InterestsView })
  ownInterests(@Who() actor: Actor): Promise<InterestsView> {
    return this.queries.ownInterests(actor);
  }

  @Post('interests')
  @Guarded(signedIn)
  @Idempotent()
  @ApiCreatedResponse({ type: InterestView })
  declare(@Who() actor: Actor, @Body() input: InterestInput): Promise<InterestView> {
    return this.declareInterest.run(actor, input);
  }

  @Get('committees/:id/meetings')
  @Guarded(committeeReader)
  @ApiOkResponse({ type: MeetingsView })
  meetings(@Who() actor: Actor, @Param() path: IdPath, @Query() page: PageQuery): Promise<MeetingsView> {
    return this.queries.meetings(actor, path.id, page);
  }

  @Post('committees/:id/meetings')
  @Guarded(agendaKeeper)
  @Idempotent()
  @ApiCreatedResponse({ type: MeetingView })
  plan(@Who() actor: Actor, @Param() path: IdPath, @Body() input: MeetingInput): Promise<MeetingView> {
    return this.planMeeting.run(actor, { ...input, committeeId: path.id });
  }
}
