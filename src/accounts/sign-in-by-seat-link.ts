import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { sameText } from '../kernel/secrets/secrets.js';
import { accountsRefusals } from './accounts.refusals.js';
import type { Arrival } from './arrival.js';
import { Attempts } from './attempts.js';
import { Links } from './links.js';
import { Person } from './person.entity.js';
import { SignIn, type SignedInAnswer } from './sign-in.js';

/**
 * Signs a committee member in by the link of the seat and the six digits sent apart from it, once. Roles the person may
 * hold besides do not act in this session. @throws link_not_valid, wrong_code, account_disabled, too_many_requests
 */
@Injectable()
export class SignInBySeatLink {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly signIn: SignIn,
    private readonly attempts: Attempts,
  ) {}

  async run(_actor: Actor, input: { token: string; code: string; arrival: Arrival }): Promise<SignedInAnswer> {
    const { token, code, arrival } = input;
    await this.attempts.spend('token', { arrival });
    const link = await this.links.find(this.database.source.manager, token, 'seat');
    if (!link?.personId || !link.codeHash) throw accountsRefusals.link_not_valid();
    await this.attempts.spend('code', { account: link.id });
    if (!sameText(this.links.codeMark(link.id, code), link.codeHash)) throw accountsRefusals.wrong_code({}, '/code');
    const personId = link.personId;
    return this.database.transaction(async (tx) => {
      if (!(await this.links.redeem(tx, token, 'seat'))) throw accountsRefusals.link_not_valid();
      const person = await lockRow(tx, Person, personId);
      return this.signIn.complete(tx, person, { openedBy: 'seat', device: arrival.device });
    });
  }
}
