import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { accountsRefusals } from './accounts.refusals.js';
import type { Arrival } from './arrival.js';
import { Attempts } from './attempts.js';
import { isPassword } from './passwords.js';
import { Person } from './person.entity.js';
import { SignIn, type SignedInAnswer } from './sign-in.js';

/**
 * Signs in by address and password. An unknown address, an account without password and a wrong password give the same
 * answer for the same cost. @throws wrong_password, account_disabled, too_many_requests
 */
@Injectable()
export class SignInByPassword {
  constructor(
    private readonly database: Database,
    private readonly signIn: SignIn,
    private readonly attempts: Attempts,
  ) {}

  async run(_actor: Actor, input: { email: string; password: string; arrival: Arrival }): Promise<SignedInAnswer> {
    const { email, password, arrival } = input;
    await this.attempts.spend('password', { account: email, arrival });
    const known = await this.database.row<{ id: string; hash: string | null }>(
      `select id, password_hash as hash from persons where email = $1`,
      [email],
    );
    if (!(await isPassword(known?.hash ?? null, password)) || !known) throw accountsRefusals.wrong_password();
    const answer = await this.database.transaction(async (tx) => {
      const person = await lockRow(tx, Person, known.id);
      if (person.passwordHash !== known.hash) throw accountsRefusals.wrong_password();
      return this.signIn.complete(tx, person, { openedBy: 'password', device: arrival.device });
    });
    await this.attempts.forgive('password', { account: email, arrival });
    return answer;
  }
}
