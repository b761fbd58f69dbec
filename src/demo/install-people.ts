import { Injectable } from '@nestjs/common';
import { DemoAccounts } from '../accounts/accounts.public.js';
import { Database } from '../kernel/database/database.js';
import { demoId, demoPassword, demoPeople, demoSecret } from './demo-people.js';

/** Records the demonstration people with their known password and second factor. Idempotent. */
@Injectable()
export class InstallPeople {
  constructor(
    private readonly database: Database,
    private readonly accounts: DemoAccounts,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const person of demoPeople) {
        await this.accounts.install(tx, {
          ...person,
          id: demoId(person.key),
          password: demoPassword,
          secondFactor: person.roles.length > 0 ? demoSecret : null,
        });
      }
    });
  }
}
