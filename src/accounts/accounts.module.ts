import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../kernel/access/actor-source.js';
import { SessionActorSource } from './session-actor-source.js';

/** People, their sessions, second factor, roles and one-use links. Global: the kernel's guard asks it who acts. */
@Global()
@Module({
  providers: [{ provide: ActorSource, useClass: SessionActorSource }],
  exports: [ActorSource],
})
export class AccountsModule {}
