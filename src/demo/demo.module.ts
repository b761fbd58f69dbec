import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { IndicatorsModule } from '../indicators/indicators.public.js';
import { DemoController } from './demo.controller.js';
import { InstallPeople } from './install-people.js';
import { LoadDemonstration } from './load-demonstration.js';
import { InstallRehearsal } from './rehearsal/install-rehearsal.js';

/** Demonstration people, data, mailbox and movable clock; loaded only where the settings allow it. */
@Module({
  imports: [TerritoryModule, CallsModule, IndicatorsModule],
  controllers: [DemoController],
  providers: [InstallPeople, LoadDemonstration, InstallRehearsal],
  exports: [LoadDemonstration, InstallRehearsal],
})
export class DemoModule {}
