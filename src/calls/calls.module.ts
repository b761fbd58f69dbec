import { Module } from '@nestjs/common';
import { TerritoryModule } from '../territory/territory.public.js';
import { Calls } from './calls-port.js';
import { CloseCall } from './close-call.js';
import { CreateCall } from './create-call.js';
import { InstallEntreprendreAutrement } from './install-entreprendre-autrement.js';
import { OpenRound } from './open-round.js';
import { PublishCall } from './publish-call.js';
import { ReviseCall } from './revise-call.js';
import { SetEnvelope } from './set-envelope.js';

@Module({
  imports: [TerritoryModule],
  providers: [
    Calls,
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
