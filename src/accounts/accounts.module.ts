import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../kernel/access/actor-source.js';
import { NoticesModule } from '../notices/notices.public.js';
import { Links } from './links.js';
import { People } from './people.js';
import { SessionActorSource } from './session-actor-source.js';

/** People, their sessions, second factor, roles and one-use links. Global: the kernel's guard asks it who acts. */
@Global()
@Module({
  imports: [NoticesModule],
  providers: [Links, People, { provide: ActorSource, useClass: SessionActorSource }],
  exports: [ActorSource, Links, People],
})
export class AccountsModule {}
