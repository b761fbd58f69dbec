import { Injectable } from '@nestjs/common';
import type { StaffRole } from '../kernel/access/actor.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Journal } from '../kernel/journal/journal.js';
import { accountsRefusals } from './accounts.refusals.js';
import { nameOf } from './person-name.js';
import { Person } from './person.entity.js';
import { personLife } from './person.lifecycle.js';
import { rolesOf, secondFactorStep } from './person-rows.js';
import type { OpenedSession } from './session-transport.js';
import { Sessions } from './sessions.js';

/** What every way of signing in answers. */
export interface SignedInAnswer {
  readonly opened: OpenedSession;
  readonly personId: string;
  /** What is still to be done before roles may act. */
  readonly secondFactor: 'none' | 'to_set_up' | 'needed';
}

/** The last step of every way of signing in: the account is opened if it never was, and a session begins. */
@Injectable()
export class SignIn {
  constructor(
    private readonly sessions: Sessions,
    private readonly journal: Journal,
  ) {}

  /** Signs in a person whose row is locked. Roles do not act yet: the second factor comes after. @throws account_disabled */
  async complete(
    tx: Tx,
    person: Person,
    how: { openedBy: 'link' | 'password' | 'seat'; device: string },
  ): Promise<SignedInAnswer> {
    if (person.state === 'disabled') throw accountsRefusals.account_disabled();
    const roles = await rolesOf(tx, person.id);
    if (person.state === 'invited') await this.activate(tx, person, roles);
    const opened = await this.sessions.open(tx, { personId: person.id, roles, ...how });
    return { opened, personId: person.id, secondFactor: secondFactorStep(person, roles) };
  }

  /** The first sign-in is the person's own act, before there is a session. */
  private async activate(tx: Tx, person: Person, roles: readonly StaffRole[]): Promise<void> {
    const { id, email, locale } = person;
    const actor = { kind: 'person', id, name: nameOf(person), email, locale, roles, sessionId: '' } as const;
    await personLife.move(tx, this.journal, Person, person, {
      verb: 'signUp',
      actor: { ...actor, strong: false, fresh: false },
    });
  }
}
