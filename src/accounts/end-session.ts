import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { asPerson } from './accounts.access.js';
import { Sessions } from './sessions.js';

/** Ends another session of the same person, on a lost telephone for instance. @throws not_found */
@Injectable()
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  async run(actor: Actor, input: { id: string }): Promise<void> {
    const { id } = asPerson(actor);
    await this.database.transaction(async (tx) => {
      if (!(await this.sessions.revoke(tx, id, input.id))) throw kernelRefusals.not_found();
    });
  }
}
