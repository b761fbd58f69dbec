import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.public.js';
import { CallsModule } from '../calls/calls.public.js';
import { DocumentsModule } from '../documents/documents.public.js';
import { NoticesModule } from '../notices/notices.public.js';
import { OrganizationsModule } from '../organizations/organizations.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { ApplicationMoves } from './application-moves.js';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsRead } from './applications-read.js';
import { ApplicationDocumentFiles, AttachmentFiles } from './attachments/attachments.access.js';
import { ForgetPapers, TidyUploads } from './attachments/attachments.jobs.js';
import { BeginUpload } from './attachments/begin-upload.js';
import { CheckAttachment } from './attachments/check-attachment.js';
import { ConcludeAttachment } from './attachments/conclude-attachment.js';
import { FinishUpload } from './attachments/finish-upload.js';
import { InspectPaper } from './attachments/inspect-paper.js';
import { Quarantine } from './attachments/quarantine.js';
import { RemoveAttachment } from './attachments/remove-attachment.js';
import { TusUploads } from './attachments/tus-uploads.js';
import { UploadsController } from './attachments/uploads.controller.js';
import { UploadsQueries } from './attachments/uploads.queries.js';
import { BulkKinds } from './bulk/bulk-kinds.js';
import { doingMany, doingManyControllers } from './bulk/doing-many.js';
import { instructing, instructingControllers } from './instructing.js';
import { CaseController } from './case.controller.js';
import { AcceptApplication } from './checking/accept-application.js';
import { AssignOfficer } from './checking/assign-officer.js';
import { CheckedFiles } from './checking/checked-file.js';
import { DeclareInadmissible } from './checking/declare-inadmissible.js';
import { ReopenApplication } from './checking/reopen-application.js';
import { RunRuleCheck } from './checking/run-rule-check.js';
import { WatchLegalClock } from './clock/clock.jobs.js';
import { FlagImplicitRefusal } from './clock/flag-implicit-refusal.js';
import { WarnOfSilence } from './clock/warn-of-silence.js';
import { DeadlineController } from './deadline/deadline.controller.js';
import { DeadlineQueries } from './deadline/deadline.queries.js';
import { deskControllers, deskProviders } from './desk/desk.providers.js';
import { CompletenessQueries } from './draft/completeness.queries.js';
import { DiscardedDrafts } from './draft/discarded-drafts.js';
import { DiscardApplication } from './draft/discard-application.js';
import { SaveAnswers } from './draft/save-answers.js';
import { StartApplication } from './draft/start-application.js';
import { ProduceInadmissibilityLetter } from './inadmissibility/produce-letter.js';
import { SendInadmissibilityLetter } from './inadmissibility/send-letter.js';
import { EarlierReports } from './earlier-reports.js';
import { FileActsController } from './file-acts.controller.js';
import { AnnounceDecision } from './reading/announce-decision.js';
import { ApplicationListsQueries } from './reading/application-lists.queries.js';
import { ApplicationsQueries } from './reading/applications.queries.js';
import { AttachmentsQueries } from './reading/attachments.queries.js';
import { TimelineQueries } from './reading/timeline.queries.js';
import { correcting, correctingControllers } from './corrections/correcting.js';
import { messaging, messagingControllers } from './messages/messaging.js';
import { applying, applyingControllers } from './draft/applying.js';
import { noting, notingControllers } from './notes/noting.js';
import { ActMessages } from './notices/act-messages.js';
import { NoticeFactsQueries } from './notices/notice-facts.js';
import { TellOfActs } from './notices/tell-of-acts.js';
import { TellOfExtension } from './notices/tell-of-extension.js';
import { TellOfRefusedPaper } from './notices/tell-of-refused-paper.js';
import { ProduceReceipt } from './receipt/produce-receipt.js';
import { ReceiptFactsQueries } from './receipt/receipt-facts.js';
import { SendReceipt } from './receipt/send-receipt.js';
import { AnswersSentLate } from './revising/answers-sent-late.js';
import { FormChangesController } from './revising/form-changes.controller.js';
import { FormChangesQueries } from './revising/form-changes.queries.js';
import { MoveDraftsOfCall, MoveLateDrafts } from './revising/form-moves.jobs.js';
import { MoveDrafts } from './revising/move-drafts.js';
import { TellOfNewForm } from './revising/tell-of-new-form.js';
import { ListedOpinions } from './listed-opinions.js';
import { SchedulingObjections } from './scheduling-objections.js';
import { SubmitApplication } from './submission/submit-application.js';
import { AnswerSupplements } from './supplements/answer-supplements.js';
import { AskForSupplements } from './supplements/ask-for-supplements.js';
import { LapseApplication } from './supplements/lapse-application.js';
import { LapseUnanswered, WarnOfLapses } from './supplements/supplements.jobs.js';
import { WarnOfLapse } from './supplements/warn-of-lapse.js';
import { ReadRequests } from './supplements/read-requests.js';
import { SupplementsQueries } from './supplements/supplements.queries.js';
import { WithdrawSupplements } from './supplements/withdraw-supplements.js';
import { Discharge } from './team/discharge.js';
import { WithdrawApplication } from './withdraw-application.js';

const ports = [
  ApplicationMoves,
  ApplicationsRead,
  SchedulingObjections,
  ListedOpinions,
  EarlierReports,
  BulkKinds,
  Discharge,
  DiscardedDrafts,
];
const drafts = [StartApplication, SaveAnswers, DiscardApplication, SubmitApplication, WithdrawApplication];
const revising = [AnswersSentLate, MoveDrafts, MoveDraftsOfCall, MoveLateDrafts, FormChangesQueries, TellOfNewForm];
const papers = [
  Quarantine,
  TusUploads,
  BeginUpload,
  FinishUpload,
  InspectPaper,
  ConcludeAttachment,
  RemoveAttachment,
  CheckAttachment,
  ForgetPapers,
  TidyUploads,
  AttachmentFiles,
  ApplicationDocumentFiles,
];
const checking = [CheckedFiles, RunRuleCheck, AcceptApplication, ReopenApplication, DeclareInadmissible, AssignOfficer];
const supplements = [
  ReadRequests,
  AskForSupplements,
  AnswerSupplements,
  WithdrawSupplements,
  LapseApplication,
  LapseUnanswered,
  WarnOfLapse,
  WarnOfLapses,
];
const clock = [FlagImplicitRefusal, WarnOfSilence, WatchLegalClock];
const effects = [
  ReceiptFactsQueries,
  ProduceReceipt,
  SendReceipt,
  NoticeFactsQueries,
  ActMessages,
  ProduceInadmissibilityLetter,
  SendInadmissibilityLetter,
  TellOfActs,
  TellOfRefusedPaper,
  TellOfExtension,
  AnnounceDecision,
];
const reading = [
  ApplicationsQueries,
  ApplicationListsQueries,
  AttachmentsQueries,
  TimelineQueries,
  CompletenessQueries,
  DeadlineQueries,
  SupplementsQueries,
  UploadsQueries,
];

/** Applications, from draft to decision. */
@Module({
  imports: [AccountsModule, TerritoryModule, OrganizationsModule, CallsModule, DocumentsModule, NoticesModule],
  controllers: [
    ApplicationsController,
    CaseController,
    FileActsController,
    ...applyingControllers,
    FormChangesController,
    UploadsController,
    DeadlineController,
    ...messagingControllers,
    ...notingControllers,
    ...correctingControllers,
    ...doingManyControllers,
    ...instructingControllers,
    ...deskControllers,
  ],
  providers: [
    ...ports,
    ...drafts,
    ...applying,
    ...revising,
    ...papers,
    ...checking,
    ...doingMany,
    ...instructing,
    ...supplements,
    ...clock,
    ...effects,
    ...reading,
    ...deskProviders,
    ...messaging,
    ...noting,
    ...correcting,
  ],
  exports: ports,
})
export class ApplicationsModule {}
