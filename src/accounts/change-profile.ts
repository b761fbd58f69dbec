import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { asPerson } from './accounts.access.js';
import { Person } from './person.entity.js';

export interface Profile {
  readonly givenName: string;
  readonly familyName: string;
  readonly locale: Locale;
  readonly phone?: string | null;
}

/** Changes what a person says of themselves. @throws stale_version */
@Injectable()
export class ChangeProfile {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, input: Profile, version: number): Promise<{ version: number }> {
    const { id } = asPerson(actor);
    return this.database.transaction(async (tx) => {
      const person = await lockRow(tx, Person, id);
      const { givenName, familyName, locale, phone } = person;
      expectVersion(person, version, { version: person.version, givenName, familyName, locale, phone });
      const changes = {
        givenName: input.givenName,
        familyName: input.familyName,
        locale: input.locale,
        phone: input.phone ?? null,
      };
      return { version: await changeVersioned(tx, Person, person, changes) };
    });
  }
}
