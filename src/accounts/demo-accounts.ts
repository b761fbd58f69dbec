import { Injectable } from '@nestjs/common';
import type { StaffRole } from '../kernel/access/actor.js';
import { Config } from '../kernel/config/config.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { hashPassword } from './passwords.js';
import { SecondFactors } from './second-factor.js';
import { Sessions } from './sessions.js';

export interface DemoAccount {
  readonly id: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly roles: readonly StaffRole[];
  readonly password: string;
  /** Base32; null for people without a role. */
  readonly secondFactor: string | null;
}

/** Writes accounts with known keys; refuses outside the demonstration. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly config: Config,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** A session as if the person had just signed in, second factor included; answers its token. */
  async open(tx: Tx, personId: string, roles: readonly StaffRole[]): Promise<string> {
    if (!this.config.demo) throw new Error('sessions are given away in the demonstration only');
    const { sessionId, token } = await this.sessions.open(tx, {
      personId,
      roles,
      openedBy: 'password',
      device: 'demonstration',
    });
    if (roles.length === 0) return token;
    const strong = await this.sessions.strengthen(tx, sessionId, false);
    return strong?.token ?? token;
  }

  /** Ends the sessions of a person. */
  async close(tx: Tx, personId: string): Promise<void> {
    await this.sessions.revokeAll(tx, personId);
  }

  async install(tx: Tx, account: DemoAccount): Promise<void> {
    if (!this.config.demo) throw new Error('accounts with known keys exist in the demonstration only');
    const sealed = account.secondFactor ? this.secondFactors.seal(account.id, account.secondFactor) : null;
    await tx.query(
      `insert into persons (id, email, given_name, family_name, state, password_hash, totp_secret, totp_confirmed_at)
       values ($1, $2, $3, $4, 'active', $5, $6, case when $6::text is null then null else now() end) on conflict do nothing`,
      [account.id, account.email, account.givenName, account.familyName, await hashPassword(account.password), sealed],
    );
    for (const role of account.roles) {
      await tx.query(`insert into person_roles (id, person_id, role) values ($1, $2, $3) on conflict do nothing`, [
        uuidv7(),
        account.id,
        role,
      ]);
    }
  }
}
