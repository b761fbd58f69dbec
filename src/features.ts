import { AccountsModule } from './accounts/accounts.module.js';
import { ApplicationsModule } from './applications/applications.module.js';
import { AwardsModule } from './awards/awards.module.js';
import { CallsModule } from './calls/calls.module.js';
import { CommitteeModule } from './committee/committee.module.js';
import { ConsultationModule } from './consultation/consultation.module.js';
import { CrowdfundingModule } from './crowdfunding/crowdfunding.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { FrontModule } from './front/front.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OrganizationsModule } from './organizations/organizations.module.js';
import { PaymentsModule } from './payments/payments.module.js';
import { RightsModule } from './rights/rights.module.js';
import { TerritoryModule } from './territory/territory.module.js';

/**
 * The life of a grant, in order. The order is the import rule: a feature may import the kernel and the
 * `*.public.ts` of the features above it; news travels the other way as journal events.
 */
export const features = [
  { name: 'documents', module: DocumentsModule },
  { name: 'notices', module: NoticesModule },
  { name: 'accounts', module: AccountsModule },
  { name: 'territory', module: TerritoryModule },
  { name: 'organizations', module: OrganizationsModule },
  { name: 'calls', module: CallsModule },
  { name: 'applications', module: ApplicationsModule },
  { name: 'consultation', module: ConsultationModule },
  { name: 'crowdfunding', module: CrowdfundingModule },
  { name: 'committee', module: CommitteeModule },
  { name: 'awards', module: AwardsModule },
  { name: 'payments', module: PaymentsModule },
  { name: 'indicators', module: IndicatorsModule },
  { name: 'rights', module: RightsModule },
  { name: 'demo', module: DemoModule },
  { name: 'front', module: FrontModule },
] as const;
