import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../kernel/access/actor.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Secrets } from '../kernel/secrets/secrets.js';
import { accountsRefusals } from './accounts.refusals.js';
import { stepOfCode } from './one-time-codes.js';

/** What is stored of second factors: sealed secrets, and the last step used, so that no code works twice. */
@Injectable()
export class SecondFactors {
  constructor(private readonly secrets: Secrets) {}

  seal(personId: string, secret: string): string {
    return this.secrets.seal(secret, `totp:${personId}`);
  }

  /**
   * Uses a code up against a sealed secret. Of any number of simultaneous uses of one code, one passes
   * (RFC 6238 §5.2). @throws wrong_code
   */
  async use(tx: Tx, person: PersonActor, sealed: string, code: string): Promise<void> {
    const [time] = (await tx.query(`select now() as now`)) as { now: Date }[];
    const step = stepOfCode(this.secrets.open(sealed, `totp:${person.id}`), code, time?.now ?? new Date());
    if (step === null) throw accountsRefusals.wrong_code({}, '/code');
    const [, count] = (await tx.query(
      `update persons set totp_last_step = $2 where id = $1 and (totp_last_step is null or totp_last_step < $2)`,
      [person.id, step],
    )) as [unknown, number];
    if (count !== 1) throw accountsRefusals.wrong_code({}, '/code');
  }
}
