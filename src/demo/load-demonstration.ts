import { Injectable, Logger } from '@nestjs/common';
import { InstallEntreprendreAutrement } from '../calls/calls.public.js';
import { system } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { InstallAuthority } from '../territory/territory.public.js';
import { InstallPeople } from './install-people.js';

/** Loads the demonstration once: authority, communes, the real call, invented people and files. */
@Injectable()
export class LoadDemonstration {
  private readonly logger = new Logger('demo');

  constructor(
    private readonly database: Database,
    private readonly authority: InstallAuthority,
    private readonly call: InstallEntreprendreAutrement,
    private readonly people: InstallPeople,
  ) {}

  /** True when this start loaded it. */
  async run(): Promise<boolean> {
    const known = await this.database.row('select 1 from persons limit 1');
    if (known) return false;
    const loader = system('demonstration');
    await this.authority.run(loader);
    await this.call.run(loader);
    await this.people.run();
    this.logger.log('demonstration loaded');
    return true;
  }
}
