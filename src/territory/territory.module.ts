import { Module } from '@nestjs/common';
import { ChangeMandate } from './change-mandate.js';
import { EndMandate } from './end-mandate.js';
import { InstallAuthority } from './install-authority.js';
import { MandatesController } from './mandates.controller.js';
import { RecordMandate } from './record-mandate.js';
import { TerritoryController } from './territory.controller.js';
import { Territory } from './territory-port.js';
import { TerritoryQueries } from './territory.queries.js';

@Module({
  controllers: [TerritoryController, MandatesController],
  providers: [Territory, TerritoryQueries, InstallAuthority, RecordMandate, ChangeMandate, EndMandate],
  exports: [Territory, InstallAuthority, RecordMandate],
})
export class TerritoryModule {}
