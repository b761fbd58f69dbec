import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.public.js';
import { CallsModule } from '../calls/calls.public.js';
import { DocumentsModule } from '../documents/documents.public.js';
import { NoticesModule } from '../notices/notices.public.js';
import { OrganizationsModule } from '../organizations/organizations.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { ApplicationMoves } from './application-moves.js';
import { ApplicationsRead } from './applications-read.js';
import { CompletenessQueries } from './draft/completeness.queries.js';
import { DiscardApplication } from './draft/discard-application.js';
import { SaveAnswers } from './draft/save-answers.js';
import { StartApplication } from './draft/start-application.js';
import { SchedulingObjections } from './scheduling-objections.js';
import { SubmitApplication } from './submission/submit-application.js';

const ports = [ApplicationMoves, ApplicationsRead, SchedulingObjections];
const drafts = [StartApplication, SaveAnswers, DiscardApplication, CompletenessQueries, SubmitApplication];

/** Applications, from draft to decision. */
@Module({
  imports: [AccountsModule, TerritoryModule, OrganizationsModule, CallsModule, DocumentsModule, NoticesModule],
  providers: [...ports, ...drafts],
  exports: ports,
})
export class ApplicationsModule {}
