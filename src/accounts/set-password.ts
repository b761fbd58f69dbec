import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { asPerson } from './accounts.access.js';
import { accountsRefusals } from './accounts.refusals.js';
import type { Arrival } from './arrival.js';
import { Attempts } from './attempts.js';
import { Links } from './links.js';
import { passwordFault } from './password.rules.js';
import { hashPassword, isPassword } from './passwords.js';
import { linkProofFor } from './session.rules.js';
import type { OpenedSession } from './session-transport.js';
import { Sessions } from './sessions.js';

interface Standing {
  readonly hash: string | null;
  readonly email: string;
  readonly names: string[];
  readonly hasSecondFactor: boolean;
  readonly provedByLink: boolean;
}

const standing = `
  select p.password_hash as hash, p.email, array[p.given_name, p.family_name] as names,
    p.totp_confirmed_at is not null as "hasSecondFactor",
    s.opened_by = 'link' and s.created_at > now() - make_interval(secs => $2) as "provedByLink"
  from sessions s join persons p on p.id = s.person_id where s.id = $1`;

/**
 * Chooses or changes the password. Whoever has one gives it; everybody else has just come by a link; whoever has a second factor has
 * passed it. The session gets a new token and every other one ends. @throws wrong_current_password, second_factor_needed,
 * password_too_short, password_too_long, password_about_you, password_common, too_many_requests
 */
@Injectable()
export class SetPassword {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
    private readonly links: Links,
    private readonly attempts: Attempts,
  ) {}

  async run(
    actor: Actor,
    input: { password: string; currentPassword?: string; arrival: Arrival },
  ): Promise<{ opened: OpenedSession }> {
    const person = asPerson(actor);
    const row = await this.database.row<Standing>(standing, [person.sessionId, linkProofFor / 1000]);
    if (!row) throw kernelRefusals.sign_in_needed();
    if (row.hasSecondFactor && !person.strong) throw kernelRefusals.second_factor_needed();
    await this.proveCurrent(row, input);
    demand(passwordFault(input.password, [row.email, ...row.names]));
    const hash = await hashPassword(input.password);
    return this.database.transaction(async (tx) => {
      await tx.query(`update persons set password_hash = $2, version = version + 1 where id = $1`, [person.id, hash]);
      await this.sessions.revokeAll(tx, person.id, person.sessionId);
      await this.links.revokeOf(tx, person.id, row.email);
      const opened = await this.sessions.rotate(tx, person.sessionId);
      await this.journal.write(tx, { actor, subject: { type: 'person', id: person.id }, verb: 'password_set' });
      return { opened };
    });
  }

  private async proveCurrent(row: Standing, input: { currentPassword?: string; arrival: Arrival }): Promise<void> {
    if (row.provedByLink && input.currentPassword === undefined) return;
    const attempt = { account: row.email, arrival: input.arrival };
    await this.attempts.spend('password', attempt);
    if (!(await isPassword(row.hash, input.currentPassword ?? ''))) {
      throw accountsRefusals.wrong_current_password({}, '/currentPassword');
    }
    await this.attempts.forgive('password', attempt);
  }
}
