import { Module } from '@nestjs/common';
import { AuthorityController } from './authority.controller.js';
import { ChangeAuthority } from './change-authority.js';
import { ChangeMandate } from './change-mandate.js';
import { EndMandate } from './end-mandate.js';
import { InstallAuthority } from './install-authority.js';
import { AuthorityLetterhead } from './letterhead.js';
import { MandatesController } from './mandates.controller.js';
import { RecordMandate } from './record-mandate.js';
import { SetParameter } from './set-parameter.js';
import { TerritoryController } from './territory.controller.js';
import { Territory } from './territory-port.js';
import { TerritoryQueries } from './territory.queries.js';

@Module({
  controllers: [AuthorityController, TerritoryController, MandatesController],
  providers: [
    Territory,
    AuthorityLetterhead,
    TerritoryQueries,
    InstallAuthority,
    RecordMandate,
    ChangeMandate,
    EndMandate,
    SetParameter,
    ChangeAuthority,
  ],
  exports: [Territory, InstallAuthority, RecordMandate],
})
export class TerritoryModule {}
