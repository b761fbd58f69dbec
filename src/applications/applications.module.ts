import { Module } from '@nestjs/common';
import { ApplicationMoves } from './application-moves.js';
import { ApplicationsRead } from './applications-read.js';
import { SchedulingObjections } from './scheduling-objections.js';

const ports = [ApplicationMoves, ApplicationsRead, SchedulingObjections];

/** Applications, from draft to decision. */
@Module({
  providers: [...ports],
  exports: ports,
})
export class ApplicationsModule {}
