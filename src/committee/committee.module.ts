import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.public.js';
import { ApplicationsModule } from '../applications/applications.public.js';
import { CallsModule } from '../calls/calls.public.js';
import { DocumentsModule } from '../documents/documents.public.js';
import { NoticesModule } from '../notices/notices.public.js';
import { AgendaItemController } from './agenda-item.controller.js';
import { AssessedFiles } from './assessed-files.js';
import { AssessmentController } from './assessment.controller.js';
import { AssessmentQueries } from './assessment.queries.js';
import { CallItem } from './call-item.js';
import { CloseMeeting } from './close-meeting.js';
import { CommitteeController } from './committee.controller.js';
import { ProduceMinutes } from './committee.documents.js';
import { BarOnSubmission, RemindAssessors, SeatsOfTheDay } from './committee.jobs.js';
import { CommitteeQueries } from './committee.queries.js';
import { ConveneAgain } from './convene-again.js';
import { ConveneMeeting } from './convene-meeting.js';
import { ConvocationDelay } from './convocation-delay.js';
import { CreateCommittee } from './create-committee.js';
import { DecideItem } from './decide-item.js';
import { DeclareInterest } from './declare-interest.js';
import { EndSeat } from './end-seat.js';
import { GrantSeat } from './grant-seat.js';
import { MeetingController } from './meeting.controller.js';
import { MailConvocation, MailMinutes, MailReminder } from './meeting.notices.js';
import { MinutesFilePolicy } from './minutes.access.js';
import { MinutesQueries } from './minutes.queries.js';
import { OpenMeeting } from './open-meeting.js';
import { PlanMeeting } from './plan-meeting.js';
import { Recommendations } from './recommendations.js';
import { RecordAttendance } from './record-attendance.js';
import { RecordRecusal } from './record-recusal.js';
import { RoomQueries } from './room.queries.js';
import { SaveAssessment } from './save-assessment.js';
import { ScheduleApplications } from './schedule-applications.js';
import { ScheduleMany } from './schedule-many.js';
import { MailSeat } from './seat.notices.js';
import { SubmitAssessment } from './submit-assessment.js';
import { TakeOffAgenda } from './take-off-agenda.js';

const seats = [CreateCommittee, GrantSeat, EndSeat, DeclareInterest];
const meetings = [
  PlanMeeting,
  ScheduleApplications,
  TakeOffAgenda,
  ScheduleMany,
  ConveneMeeting,
  ConveneAgain,
  OpenMeeting,
  RecordAttendance,
  CallItem,
  RecordRecusal,
  DecideItem,
  CloseMeeting,
];
const assessments = [SaveAssessment, SubmitAssessment];
const reads = [CommitteeQueries, AssessmentQueries, MinutesQueries, MinutesFilePolicy, RoomQueries];
const effects = [BarOnSubmission, SeatsOfTheDay, RemindAssessors, ProduceMinutes];
const mails = [MailSeat, MailConvocation, MailReminder, MailMinutes];

/** The selection committee: seats, interests, assessments, meetings, recommendations and minutes. */
@Module({
  imports: [AccountsModule, ApplicationsModule, CallsModule, DocumentsModule, NoticesModule],
  controllers: [CommitteeController, MeetingController, AgendaItemController, AssessmentController],
  providers: [
    ConvocationDelay,
    AssessedFiles,
    Recommendations,
    ...seats,
    ...meetings,
    ...assessments,
    ...reads,
    ...effects,
    ...mails,
  ],
  exports: [Recommendations, ...seats, ...meetings, ...assessments],
})
export class CommitteeModule {}
