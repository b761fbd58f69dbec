import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { agendaKeeper, committeeReader, convener, meetingKeeper } from './committee.access.js';
import { AgendaInput, AttendancesInput, SecondConvocationInput } from './committee.dto.js';
import { CommitteeQueries } from './committee.queries.js';
import { CloseMeeting } from './close-meeting.js';
import { ConveneAgain } from './convene-again.js';
import { ConveneMeeting } from './convene-meeting.js';
import { MeetingView, MinutesView } from './meeting.views.js';
import { MinutesQueries } from './minutes.queries.js';
import { OpenMeeting } from './open-meeting.js';
import { RecordAttendance } from './record-attendance.js';
import { ScheduleApplications } from './schedule-applications.js';

@ApiTags('committee')
@Controller('meetings/:id')
export class MeetingController {
  constructor(
    private readonly queries: CommitteeQueries,
    private readonly minutesQueries: MinutesQueries,
    private readonly scheduleApplications: ScheduleApplications,
    private readonly conveneMeeting: ConveneMeeting,
    private readonly conveneAgain: ConveneAgain,
    private readonly openMeeting: OpenMeeting,
    private readonly recordAttendance: RecordAttendance,
    private readonly closeMeeting: CloseMeeting,
  ) {}

  @Get()
  @Guarded(committeeReader)
  @ApiOkResponse({ type: MeetingView })
  one(@Who() actor: Actor, @Param() path: IdPath): Promise<MeetingView> {
    return this.queries.meeting(actor, path.id);
  }

  @Get('minutes')
  @Guarded(committeeReader)
  @ApiOkResponse({ type: MinutesView })
  minutes(@Who() actor: Actor, @Param() path: IdPath): Promise<MinutesView> {
    return this.minutesQueries.of(actor, path.id);
  }

  @Post('items')
  @Guarded(agendaKeeper)
  @Idempotent()
  @ApiCreatedResponse({ type: MeetingView })
  schedule(@Who() actor: Actor, @Param() path: IdPath, @Body() input: AgendaInput): Promise<MeetingView> {
    return this.scheduleApplications.run(actor, { ...input, meetingId: path.id });
  }

  @Post('convocation')
  @HttpCode(200)
  @Guarded(convener)
  @Idempotent()
  @ApiOkResponse({ type: MeetingView })
  convene(@Who() actor: Actor, @Param() path: IdPath): Promise<MeetingView> {
    return this.conveneMeeting.run(actor, { meetingId: path.id });
  }

  @Post('second-convocation')
  @Guarded(meetingKeeper)
  @Idempotent()
  @ApiCreatedResponse({ type: MeetingView })
  again(@Who() actor: Actor, @Param() path: IdPath, @Body() input: SecondConvocationInput): Promise<MeetingView> {
    return this.conveneAgain.run(actor, { ...input, meetingId: path.id });
  }

  @Post('opening')
  @HttpCode(200)
  @Guarded(meetingKeeper)
  @Idempotent()
  @ApiOkResponse({ type: MeetingView })
  open(@Who() actor: Actor, @Param() path: IdPath): Promise<MeetingView> {
    return this.openMeeting.run(actor, { meetingId: path.id });
  }

  @Put('attendances')
  @Guarded(meetingKeeper)
  @ApiOkResponse({ type: MeetingView })
  attend(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @ExpectedVersion() version: number,
    @Body() input: AttendancesInput,
  ): Promise<MeetingView> {
    return this.recordAttendance.run(actor, { ...input, meetingId: path.id, version });
  }

  @Post('closing')
  @HttpCode(200)
  @Guarded(meetingKeeper)
  @Idempotent()
  @ApiOkResponse({ type: MeetingView })
  close(@Who() actor: Actor, @Param() path: IdPath): Promise<MeetingView> {
    return this.closeMeeting.run(actor, { meetingId: path.id });
  }
}
