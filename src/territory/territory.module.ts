import { Module } from '@nestjs/common';
import { InstallAuthority } from './install-authority.js';
import { RecordMandate } from './record-mandate.js';
import { Territory } from './territory-port.js';

@Module({
  providers: [Territory, InstallAuthority, RecordMandate],
  exports: [Territory, InstallAuthority, RecordMandate],
})
export class TerritoryModule {}
