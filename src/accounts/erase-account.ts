import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Journal } from '../kernel/journal/journal.js';
import { accountsRefusals } from './accounts.refusals.js';
import { Links } from './links.js';
import { lockPerson, rolesOf } from './person-rows.js';
import { Person } from './person.entity.js';
import { personLife } from './person.lifecycle.js';
import { Sessions } from './sessions.js';

/** Who the person was, for whoever must find the name elsewhere; never kept. */
export interface ErasedIdentity {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string | null;
}

/** The address of somebody who is not known any more: no mail may go there (RFC 2606). */
export function erasedAddress(personId: string): string {
  return `efface-${personId}@efface.invalid`;
}

/** What is shown in the place of an erased name. */
export const ERASED_NAME = 'Personne effacée';

/** Makes an account unknown, in the transaction of whoever erases the rest. */
@Injectable()
export class ErasedAccounts {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
    private readonly links: Links,
  ) {}

  /**
   * Closes the account, ends its sessions and links and drops what it says of the person. The number stays, so that acts
   * still have an author. @throws not_found, person_has_duties where a role or a seat in office is held
   */
  async erase(tx: Tx, actor: Actor, personId: string): Promise<ErasedIdentity> {
    const { person } = await lockPerson(tx, personId);
    await this.demandFree(tx, personId);
    const { email, givenName, familyName, phone } = person;
    const closed = { ...person };
    if (person.state !== 'disabled') {
      closed.version = (await personLife.move(tx, this.journal, Person, person, { verb: 'disable', actor })).version;
    }
    await this.sessions.revokeAll(tx, personId);
    await this.links.revokeOf(tx, personId, email);
    await tx.query(`delete from sessions where person_id = $1`, [personId]);
    await tx.query(`delete from links where person_id = $1 or email = $2`, [personId, email]);
    await changeVersioned(tx, Person, closed, {
      email: erasedAddress(personId),
      givenName: '',
      familyName: ERASED_NAME,
      phone: null,
      passwordHash: null,
      totpSecret: null,
      totpPending: null,
      totpConfirmedAt: null,
      totpLastStep: null,
      erasedAt: await this.database.now(tx),
    });
    await this.journal.write(tx, { actor, subject: { type: 'person', id: personId }, verb: 'erased' });
    return { email, givenName, familyName, phone };
  }

  /** Nobody is forgotten while they act for the authority. @throws person_has_duties */
  async demandFree(tx: Tx, personId: string): Promise<void> {
    const seats = (await tx.query(
      `select 1 from seats where person_id = $1 and (valid_until is null or valid_until >= paris_today()) limit 1`,
      [personId],
    )) as unknown[];
    if (seats.length > 0 || (await rolesOf(tx, personId)).length > 0) throw accountsRefusals.person_has_duties();
  }
}
