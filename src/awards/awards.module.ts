import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.public.js';
import { ApplicationsModule } from '../applications/applications.public.js';
import { CallsModule } from '../calls/calls.public.js';
import { DocumentsModule } from '../documents/documents.public.js';
import { NoticesModule } from '../notices/notices.public.js';
import { OrganizationsModule } from '../organizations/organizations.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { AgreementThreshold } from './agreement-threshold.js';
import { AwardFrameReads } from './award-frame.js';
import { AwardMoves } from './award-moves.js';
import { DecisionFiles } from './awards.access.js';
import { AgreementsController, AwardsController } from './awards.controller.js';
import { DraftLetter, WriteAgreement, WriteDecisionLetter } from './awards.documents.js';
import { CarryDecisionOn, StartAfterNotification } from './awards.jobs.js';
import { StructureMails, TellAgreement, TellDecision, TellEnding } from './awards.notices.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsRead } from './awards-read.js';
import { ChangeProposal } from './change-proposal.js';
import { DeMinimis } from './de-minimis.js';
import { DecideAwards } from './decide-awards.js';
import { DecisionReads } from './decision-reads.js';
import { DeliberationsController } from './deliberations.controller.js';
import { DeliberationsQueries } from './deliberations.queries.js';
import { EnvelopeRoom } from './envelope-room.js';
import { ExecutoryAwards } from './executory-awards.js';
import { FollowNotification } from './follow-notification.js';
import { LapseAward } from './lapse-award.js';
import { NotifyAward } from './notify-award.js';
import { ProposalsBoardQueries } from './proposals-board.queries.js';
import { ProposeAward } from './propose-award.js';
import { RecordDeliberation } from './record-deliberation.js';
import { ReleaseDecisions } from './release-decisions.js';
import { SendAgreement } from './send-agreement.js';
import { SignAgreement } from './sign-agreement.js';
import { TransmitDeliberation } from './transmit-deliberation.js';
import { WithdrawAward } from './withdraw-award.js';

/** From the lead's proposal to the signed agreement. */
@Module({
  imports: [
    DocumentsModule,
    NoticesModule,
    AccountsModule,
    TerritoryModule,
    OrganizationsModule,
    CallsModule,
    ApplicationsModule,
  ],
  controllers: [AwardsController, DeliberationsController, AgreementsController],
  providers: [
    AgreementThreshold,
    AwardFrameReads,
    AwardMoves,
    AwardsQueries,
    AwardsRead,
    ChangeProposal,
    DeMinimis,
    DecideAwards,
    DraftLetter,
    EnvelopeRoom,
    ExecutoryAwards,
    FollowNotification,
    NotifyAward,
    ProposeAward,
    RecordDeliberation,
    ReleaseDecisions,
    SendAgreement,
    SignAgreement,
    TransmitDeliberation,
    LapseAward,
    WithdrawAward,
    DecisionReads,
    DecisionFiles,
    DeliberationsQueries,
    ProposalsBoardQueries,
    WriteDecisionLetter,
    WriteAgreement,
    CarryDecisionOn,
    StartAfterNotification,
    StructureMails,
    TellDecision,
    TellAgreement,
    TellEnding,
  ],
  exports: [AwardMoves, AwardsRead],
})
export class AwardsModule {}
