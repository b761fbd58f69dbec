import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Calls, InstallEntreprendreAutrement } from '../calls/calls.public.js';
import { system } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { InstallAuthority } from '../territory/territory.public.js';
import { ImportAwards } from '../indicators/indicators.public.js';
import { InstallPeople } from './install-people.js';
import { loadHistoricAwards } from './load-historic-awards.js';
import { playRound } from './play-round.js';
import { RoundStage } from './running-round.js';
import { loadedSoFar, markLoaded, startOver } from './start-over.js';
import { openSideDoor } from './within.js';

/** Loads the demonstration once: authority, communes, the real call, invented people and files. */
@Injectable()
export class LoadDemonstration {
  constructor(
    private readonly database: Database,
    private readonly authority: InstallAuthority,
    private readonly call: InstallEntreprendreAutrement,
    private readonly people: InstallPeople,
    private readonly calls: Calls,
    private readonly imports: ImportAwards,
  ) {}

  /** True when this start loaded it. */
  async run(app: NestFastifyApplication): Promise<boolean> {
    if (!(await this.toBeLoaded())) return false;
    await markLoaded(this.database, 'begun');
    console.log('Loading the demonstration (once, under a minute)…');
    const loader = system('demonstration');
    await this.authority.run(loader);
    const call = await this.call.run(loader);
    await this.people.run();
    await loadHistoricAwards(this.imports, call.id);
    const door = await openSideDoor(app);
    try {
      const stage = new RoundStage(app, door, await this.database.now());
      await playRound(stage, { id: call.id, axes: await this.calls.axes(call.id) });
      await stage.leave();
    } finally {
      await door.close();
    }
    await markLoaded(this.database, 'done');
    return true;
  }

  /** False where it is there, or where somebody else's data are. What a killed start left half done is cleared first. */
  private async toBeLoaded(): Promise<boolean> {
    const loaded = await loadedSoFar(this.database);
    if (loaded === 'begun') await startOver(this.database);
    if (loaded !== null) return loaded === 'begun';
    return (await this.database.row('select 1 from persons limit 1')) === null;
  }
}
