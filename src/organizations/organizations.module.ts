import { Module } from '@nestjs/common';
import { Aids } from './aids.js';
import { Organizations } from './organizations-port.js';

@Module({
  providers: [Organizations, Aids],
  exports: [Organizations, Aids],
})
export class OrganizationsModule {}
