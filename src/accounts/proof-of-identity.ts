import { Injectable } from '@nestjs/common';
import type { Actor, PersonActor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { asPerson } from './accounts.access.js';
import { accountsRefusals } from './accounts.refusals.js';
import type { Arrival } from './arrival.js';
import { Attempts } from './attempts.js';
import { isPassword } from './passwords.js';
import { linkProofFor } from './session.rules.js';

/** What somebody shows to prove that it is still them. */
export interface Proof {
  readonly password?: string | undefined;
  readonly arrival: Arrival;
}

interface Standing {
  readonly hash: string | null;
  readonly email: string;
  readonly hasSecondFactor: boolean;
  readonly provedByLink: boolean;
}

const standing = `
  select p.password_hash as hash, p.email, p.totp_confirmed_at is not null as "hasSecondFactor",
    s.opened_by = 'link' and s.created_at > now() - make_interval(secs => $2) as "provedByLink"
  from sessions s join persons p on p.id = s.person_id where s.id = $1`;

/** Asks again who somebody is before what a session left open must not be enough for. */
@Injectable()
export class ProofOfIdentity {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Whoever has a second factor has passed it in the last ten minutes; others have just come by a link of their mailbox,
   * or give their password. @throws sign_in_needed, second_factor_needed, sign_in_again, wrong_current_password,
   * too_many_requests
   */
  async demand(actor: Actor, proof: Proof): Promise<PersonActor> {
    const person = asPerson(actor);
    const row = await this.database.row<Standing>(standing, [person.sessionId, linkProofFor / 1000]);
    if (!row) throw kernelRefusals.sign_in_needed();
    if (row.hasSecondFactor) {
      if (!person.fresh) throw kernelRefusals.second_factor_needed();
      return person;
    }
    if (row.provedByLink) return person;
    if (!row.hash) throw accountsRefusals.sign_in_again();
    const attempt = { account: row.email, arrival: proof.arrival };
    await this.attempts.spend('password', attempt);
    if (!(await isPassword(row.hash, proof.password ?? ''))) {
      throw accountsRefusals.wrong_current_password({}, '/password');
    }
    await this.attempts.forgive('password', attempt);
    return person;
  }
}
