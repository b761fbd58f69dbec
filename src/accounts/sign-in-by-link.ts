import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { lockRow } from '../kernel/database/changes.js';
import { accountsRefusals } from './accounts.refusals.js';
import type { Arrival } from './arrival.js';
import { Attempts } from './attempts.js';
import { Links, type OpenLink } from './links.js';
import { People } from './people.js';
import { Person } from './person.entity.js';
import { SignIn, type SignedInAnswer } from './sign-in.js';
import { Sessions } from './sessions.js';

/**
 * Exchanges a link for a session, once. The link proves the mailbox and nothing more: staff still owe their second
 * factor. @throws link_not_valid, account_disabled, too_many_requests
 */
@Injectable()
export class SignInByLink {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly people: People,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
  ) {}

  async run(_actor: Actor, input: { token: string; arrival: Arrival }): Promise<SignedInAnswer> {
    await this.attempts.spend('token', { arrival: input.arrival });
    return this.database.transaction(async (tx) => {
      const link = await this.links.redeem(tx, input.token, 'sign_in', 'invitation', 'first_admin');
      if (!link) throw accountsRefusals.link_not_valid();
      const person = await this.personOf(tx, link);
      if (link.purpose === 'first_admin') await this.startAgain(tx, person);
      return this.signIn.complete(tx, person, { openedBy: 'link', device: input.arrival.device });
    });
  }

  private async personOf(tx: Tx, link: OpenLink): Promise<Person> {
    const id = link.personId ?? (await this.people.ensure(tx, { email: link.email ?? '', locale: link.locale })).id;
    return lockRow(tx, Person, id);
  }

  /** Whoever holds the machine gave this link, to somebody who may have lost the telephone with the codes. */
  private async startAgain(tx: Tx, person: Person): Promise<void> {
    await tx.query(
      `update persons set totp_secret = null, totp_pending = null, totp_confirmed_at = null, totp_last_step = null
       where id = $1`,
      [person.id],
    );
    person.totpConfirmedAt = null;
    await this.sessions.revokeAll(tx, person.id);
  }
}
