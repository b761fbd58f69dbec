import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { asPerson } from './accounts.access.js';
import { accountsRefusals } from './accounts.refusals.js';
import { newTotpSecret, totpUrl } from './one-time-codes.js';
import { lockPerson } from './person-rows.js';
import { SecondFactors } from './second-factor.js';

/**
 * Begins a second factor: answers the secret to scan, which counts only once a first code confirms it. To replace one,
 * the one in use is passed again first. @throws second_factor_not_offered, second_factor_needed
 */
@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
  ) {}

  async run(actor: Actor): Promise<{ secret: string; otpauthUrl: string }> {
    const { id, fresh } = asPerson(actor);
    return this.database.transaction(async (tx) => {
      const { person, roles } = await lockPerson(tx, id);
      if (roles.length === 0) throw accountsRefusals.second_factor_not_offered();
      if (person.totpConfirmedAt && !fresh) throw kernelRefusals.second_factor_needed();
      const secret = newTotpSecret();
      await tx.query(`update persons set totp_pending = $2 where id = $1`, [id, this.factors.seal(id, secret)]);
      return { secret, otpauthUrl: totpUrl(secret, person.email) };
    });
  }
}
