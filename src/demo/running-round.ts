import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoAccounts } from '../accounts/accounts.public.js';
import { HandlerRegistry } from '../kernel/jobs/handler-registry.js';
import { Database } from '../kernel/database/database.js';
import { demoId, demoPassword, demoPerson } from './demo-people.js';
import { demoProjects, type DemoProject, type Destination } from './demo-projects.js';
import { Caller } from './story/caller.js';
import { settle, type SideDoor } from './within.js';

/** A file of the round while it is being made. */
export interface RoundFile {
  readonly project: DemoProject;
  readonly holder: Caller;
  readonly email: string;
  readonly seed: number;
  applicationId: string;
  organizationId: string;
  number: string;
}

/** The stage on which the running round is played: people signed in, files, and the clock. */
export class RoundStage {
  readonly files: RoundFile[] = [];
  private readonly signed = new Map<string, Caller>();
  readonly server: Caller;
  private readonly database: Database;
  private readonly accounts: DemoAccounts;

  constructor(
    readonly app: NestFastifyApplication,
    door: SideDoor,
    /** The day the demonstration opens. */
    readonly opensAt: Date,
  ) {
    this.server = new Caller(door.transport);
    this.database = app.get(Database);
    this.accounts = app.get(DemoAccounts, { strict: false });
  }

  /** A demonstration person, signed in for the time of the loading. */
  async person(key: string): Promise<Caller> {
    const known = this.signed.get(key);
    if (known) return known;
    const caller = await this.open(demoId(key), demoPerson(key).roles);
    this.signed.set(key, caller);
    return caller;
  }

  /** Makes the holders of all files, one each; Amina holds the first draft. */
  async invite(): Promise<void> {
    for (const [index, project] of demoProjects.entries()) {
      const amina = project.organization === 'Atelier du Lin';
      const id = amina ? demoId('holder') : `01990000-de01-7000-8000-${String(index).padStart(12, '0')}`;
      const email = amina ? demoPerson('holder').email : holderOf(index).email;
      if (!amina) await this.account(id, index);
      const holder = await this.open(id, []);
      this.files.push({
        project,
        holder,
        email,
        seed: 4_000_000 + index * 37,
        applicationId: '',
        organizationId: '',
        number: '',
      });
    }
  }

  /** The files on their way to one of these destinations. */
  of(...destinations: readonly Destination[]): RoundFile[] {
    return this.files.filter(({ project }) => destinations.includes(project.destination));
  }

  /** Moves the clock to so many days before (negative) or after the opening, at nine in the morning UTC and some minutes. */
  async day(offset: number, minutes = 0): Promise<string> {
    const at = new Date(this.opensAt.getTime() + offset * 86_400_000);
    at.setUTCHours(9, minutes, 0, 0);
    await this.server.put('demo/clock', { instant: at.toISOString() });
    return at.toISOString().slice(0, 10);
  }

  /** Runs what follows from the acts so far. */
  settle(): Promise<void> {
    return settle(this.app);
  }

  /** Does what the calendar would have done by this day: reminders, lapses, alerts. */
  async calendar(): Promise<void> {
    for (const { provider } of this.app.get(HandlerRegistry).schedules.values()) await provider.run();
    await this.settle();
  }

  /** Signs everybody out and gives the clock back. */
  async leave(): Promise<void> {
    await this.settle();
    await this.server.delete('demo/clock');
    await this.database.rows(`update sessions set revoked_at = now() where device = 'demonstration'`);
  }

  private async account(id: string, index: number): Promise<void> {
    const account = { id, ...holderOf(index), roles: [], password: demoPassword, secondFactor: null };
    await this.database.transaction((tx) => this.accounts.install(tx, account));
  }

  private async open(id: string, roles: Parameters<DemoAccounts['open']>[2]): Promise<Caller> {
    const token = await this.database.transaction((tx) => this.accounts.open(tx, id, roles));
    return this.server.as(token);
  }
}

const names = [
  ['Camille', 'Duriez'],
  ['Samir', 'Ouali'],
  ['Lucie', 'Vandamme'],
  ['Hugo', 'Lefebvre'],
  ['Fatou', 'Ndiaye'],
  ['Marion', 'Delobel'],
  ['Yanis', 'Cherif'],
  ['Agathe', 'Wauquier'],
  ['Mehdi', 'Benali'],
  ['Clara', 'Hennion'],
  ['Rémi', 'Catteau'],
  ['Salomé', 'Devos'],
] as const;

/** The person who holds the file of so many projects down the list; all share the password of the demonstration. */
export function holderOf(index: number): {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
} {
  const [givenName, familyName] = names[index % names.length] ?? ['Camille', 'Duriez'];
  return { email: `contact@${slug(demoProjects[index]?.organization ?? '')}.example`, givenName, familyName };
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
