import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.public.js';
import { OrganizationsModule } from '../organizations/organizations.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { CallCalendarController } from './call-calendar.controller.js';
import { CallPreparationController } from './call-preparation.controller.js';
import { CallsController } from './calls.controller.js';
import { Calls } from './calls-port.js';
import { CallsQueries } from './calls.queries.js';
import { CloseCall } from './close-call.js';
import { CreateCall } from './create-call.js';
import { InstallEntreprendreAutrement } from './install-entreprendre-autrement.js';
import { OpenRound } from './open-round.js';
import { PublishCall } from './publish-call.js';
import { OpenNextYear } from './rounds/open-next-year.js';
import { ReviseCall } from './revise-call.js';
import { ChangeRound } from './rounds/change-round.js';
import { ExtendRound } from './rounds/extend-round.js';
import { ExtensionsQueries } from './rounds/extensions.queries.js';
import { RoundsController } from './rounds/rounds.controller.js';
import { SetEnvelope } from './set-envelope.js';
import { ImportPack } from './pack/import-pack.js';
import { PackController } from './pack/pack.controller.js';
import { PackExport } from './pack/pack-export.js';
import { CopyCall } from './workshop/copy-call.js';
import { DiscardCall } from './workshop/discard-call.js';
import { PreviewQueries } from './workshop/preview.queries.js';
import { ReadinessReads } from './workshop/readiness.js';
import { ReadinessQueries } from './workshop/readiness.queries.js';
import { WorkshopController } from './workshop/workshop.controller.js';

@Module({
  imports: [DocumentsModule, TerritoryModule, OrganizationsModule],
  controllers: [
    CallsController,
    CallPreparationController,
    CallCalendarController,
    RoundsController,
    WorkshopController,
    PackController,
  ],
  providers: [
    Calls,
    CallsQueries,
    CreateCall,
    ReviseCall,
    PublishCall,
    CloseCall,
    OpenRound,
    SetEnvelope,
    OpenNextYear,
    CopyCall,
    PackExport,
    ImportPack,
    DiscardCall,
    ReadinessReads,
    ReadinessQueries,
    PreviewQueries,
    ChangeRound,
    ExtendRound,
    ExtensionsQueries,
    InstallEntreprendreAutrement,
  ],
  exports: [Calls, InstallEntreprendreAutrement, ImportPack, OpenRound, SetEnvelope, PublishCall],
})
export class CallsModule {}
