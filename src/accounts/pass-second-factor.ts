import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { asPerson } from './accounts.access.js';
import { accountsRefusals } from './accounts.refusals.js';
import { Attempts } from './attempts.js';
import { lockPerson } from './person-rows.js';
import { SecondFactors } from './second-factor.js';
import type { OpenedSession } from './session-transport.js';
import { Sessions } from './sessions.js';

/**
 * Passes the second factor: roles act from here on, and money acts for ten minutes. The first time, the session gets a
 * new token. @throws second_factor_not_set_up, wrong_code, too_many_requests
 */
@Injectable()
export class PassSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
  ) {}

  async run(actor: Actor, input: { code: string }): Promise<{ opened: OpenedSession | null }> {
    const me = asPerson(actor);
    await this.attempts.spend('code', { account: me.id });
    const answer = await this.database.transaction(async (tx) => {
      const { person } = await lockPerson(tx, me.id);
      if (!person.totpSecret || !person.totpConfirmedAt) throw accountsRefusals.second_factor_not_set_up();
      await this.factors.use(tx, me, person.totpSecret, input.code);
      return { opened: await this.sessions.strengthen(tx, me.sessionId, me.strong) };
    });
    await this.attempts.forgive('code', { account: me.id });
    return answer;
  }
}
