import { Module } from '@nestjs/common';
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
import { ReviseCall } from './revise-call.js';
import { SetEnvelope } from './set-envelope.js';

@Module({
  imports: [TerritoryModule],
  controllers: [CallsController, CallPreparationController, CallCalendarController],
  providers: [
    Calls,
    CallsQueries,
    CreateCall,
    ReviseCall,
    PublishCall,
    CloseCall,
    OpenRound,
    SetEnvelope,
    InstallEntreprendreAutrement,
  ],
  exports: [Calls, InstallEntreprendreAutrement],
})
export class CallsModule {}
