import { Injectable } from '@nestjs/common';
import { People } from '../accounts/accounts.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { grantStanding } from '../kernel/access/standings.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import type { OrganizationRole } from './organization-facts.js';
import { OrganizationPerson } from './organization-person.entity.js';
import type { OrganizationView } from './organization-view.js';
import { Organization } from './organization.entity.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { ownsStructure, partOnce } from './people.rules.js';

export interface Colleague {
  readonly organizationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: OrganizationRole;
  /** What the person is in the structure: « trésorier ». */
  readonly capacity?: string;
}

/**
 * Gives somebody a part in a structure, account or not; a mail tells them how to come in.
 * @throws not_found, organization_role_needed, colleague_already_there
 */
@Injectable()
export class InviteColleague {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
    private readonly queries: OrganizationsQueries,
  ) {}

  async run(actor: Actor, input: Colleague): Promise<OrganizationView> {
    return this.database.transaction(async (tx) => {
      const seen = await this.queries.visible(actor, input.organizationId, tx);
      demand(ownsStructure(seen.yourRole));
      const { id: organizationId } = await lockRow(tx, Organization, input.organizationId);
      const locale = actor.kind === 'person' ? actor.locale : 'fr';
      const person = await this.people.ensure(tx, { email: input.email, familyName: input.name, locale });
      demand(partOnce(await this.queries.people(organizationId, tx), person.id));
      const id = uuidv7();
      const { name, role } = input;
      const capacity = input.capacity ?? '';
      const validFrom = parisDay(await this.database.now(tx));
      const part = { id, organizationId, personId: person.id, name, email: person.email, capacity, role, validFrom };
      await tx.insert(OrganizationPerson, part);
      const standing = { personId: person.id, subjectType: 'organization', subjectId: organizationId, standing: role };
      await grantStanding(tx, { ...standing, source: 'organization.colleague_invited' });
      const data = { partId: id, personId: person.id, role };
      const subject = { type: 'organization', id: organizationId };
      await this.journal.write(tx, { actor, subject, verb: 'colleague_invited', data });
      return this.queries.visible(actor, organizationId, tx);
    });
  }
}
