import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { Authority } from './authority.entity.js';
import type { AuthorityFacts, Court, Signatory } from './territory-facts.js';
import { Territory } from './territory-port.js';

/** What letters and decisions say of the authority; its name and identifiers are those of the register. */
export interface AuthorityChanges {
  readonly address?: string;
  readonly service?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly signatory?: Signatory;
  readonly court?: Court;
}

/** Changes how the authority signs and is written to. What is published keeps what it said. @throws stale_version */
@Injectable()
export class ChangeAuthority {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly territory: Territory,
  ) {}

  async run(actor: Actor, input: { version: number; changes: AuthorityChanges }): Promise<AuthorityFacts> {
    return this.database.transaction(async (tx) => {
      const stored = await lockRow(tx, Authority, (await this.territory.authority(tx)).id);
      expectVersion(stored, input.version, await this.territory.authority(tx));
      const told = Object.entries(input.changes).filter(([, value]) => value !== undefined && value !== null);
      const changes: AuthorityChanges = Object.fromEntries(told);
      await changeVersioned(tx, Authority, stored, changes);
      const subject = { type: 'authority', id: stored.id };
      const data = { fields: told.map(([field]) => field) };
      await this.journal.write(tx, { actor, subject, verb: 'changed', data });
      return this.territory.authority(tx);
    });
  }
}
