import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';

/** Ends the session of the request. Silent where there is none: whoever wants to be out is out. */
@Injectable()
export class SignOut {
  constructor(private readonly database: Database) {}

  async run(actor: Actor): Promise<void> {
    if (actor.kind !== 'person' && actor.kind !== 'guest') return;
    await this.database.transaction((tx) =>
      tx.query(`update sessions set revoked_at = now() where id = $1 and revoked_at is null`, [actor.sessionId]),
    );
  }
}
