import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { asPerson } from './accounts.access.js';
import { accountsRefusals } from './accounts.refusals.js';
import { Attempts } from './attempts.js';
import { lockPerson } from './person-rows.js';
import { SecondFactors } from './second-factor.js';
import type { OpenedSession } from './session-transport.js';
import { Sessions } from './sessions.js';

/**
 * Confirms a second factor with its first code, which also passes it for this session; the other sessions end.
 * @throws second_factor_not_set_up, second_factor_needed, wrong_code, too_many_requests
 */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
  ) {}

  async run(actor: Actor, input: { code: string }): Promise<{ opened: OpenedSession }> {
    const me = asPerson(actor);
    await this.attempts.spend('code', { account: me.id });
    const answer = await this.database.transaction(async (tx) => {
      const { person } = await lockPerson(tx, me.id);
      if (!person.totpPending) throw accountsRefusals.second_factor_not_set_up();
      if (person.totpConfirmedAt && !me.fresh) throw kernelRefusals.second_factor_needed();
      await tx.query(`update persons set totp_last_step = null where id = $1`, [me.id]);
      await this.factors.use(tx, me, person.totpPending, input.code);
      await tx.query(
        `update persons set totp_secret = totp_pending, totp_pending = null, totp_confirmed_at = now(),
           version = version + 1 where id = $1`,
        [me.id],
      );
      await this.sessions.revokeAll(tx, me.id, me.sessionId);
      await this.sessions.strengthen(tx, me.sessionId, true);
      const opened = await this.sessions.rotate(tx, me.sessionId);
      await this.journal.write(tx, { actor, subject: { type: 'person', id: me.id }, verb: 'second_factor_set_up' });
      return { opened };
    });
    await this.attempts.forgive('code', { account: me.id });
    return answer;
  }
}
