import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.public.js';
import { ApplicationsModule, WordingQueries } from '../applications/applications.public.js';
import { CallsModule } from '../calls/calls.public.js';
import { NoticesModule } from '../notices/notices.public.js';
import { OrganizationsModule } from '../organizations/organizations.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { DataKeepingController } from './data-keeping.controller.js';
import { AcceptErasure } from './erasure/accept-erasure.js';
import { AskErasure } from './erasure/ask-erasure.js';
import { EraseAccepted } from './erasure/erasure.jobs.js';
import { ErasureMails } from './erasure/erasure.notices.js';
import { ExecuteErasure } from './erasure/execute-erasure.js';
import { RefuseErasure } from './erasure/refuse-erasure.js';
import { WithdrawErasure } from './erasure/withdraw-erasure.js';
import { AskExport } from './export/ask-export.js';
import { ExportArchive } from './export/export-archive.js';
import { ExportMails } from './export/export.notices.js';
import { ExportedFilesQueries } from './export/exported-files.queries.js';
import { ExportedPersonQueries } from './export/exported-person.queries.js';
import { ExportsQueries } from './export/exports.queries.js';
import { OpeningsController } from './openings.controller.js';
import { OpeningsQueries } from './openings.queries.js';
import { OwnDataController } from './own-data.controller.js';
import { LiftHold } from './retention/lift-hold.js';
import { PurgeApplication } from './retention/purge-application.js';
import { KeepNoLonger } from './retention/retention.jobs.js';
import { RetentionMails } from './retention/retention.notices.js';
import { RetentionQueries } from './retention/retention.queries.js';
import { SetHold } from './retention/set-hold.js';
import { WarnOfPurge } from './retention/warn-of-purge.js';
import { RightsQueries } from './rights.queries.js';

const exporting = [
  AskExport,
  ExportsQueries,
  ExportArchive,
  ExportedPersonQueries,
  ExportedFilesQueries,
  WordingQueries,
  ExportMails,
];
const erasing = [
  AskErasure,
  WithdrawErasure,
  AcceptErasure,
  RefuseErasure,
  ExecuteErasure,
  EraseAccepted,
  ErasureMails,
];
const keeping = [RetentionQueries, SetHold, LiftHold, WarnOfPurge, PurgeApplication, KeepNoLonger, RetentionMails];

/** The rights of people over their data: to take them away, to be forgotten, to know who saw them; and how long they stay. */
@Module({
  imports: [AccountsModule, TerritoryModule, OrganizationsModule, CallsModule, ApplicationsModule, NoticesModule],
  controllers: [OwnDataController, DataKeepingController, OpeningsController],
  providers: [RightsQueries, OpeningsQueries, ...exporting, ...erasing, ...keeping],
})
export class RightsModule {}
