import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { grantStanding, withdrawStanding } from '../kernel/access/standings.js';
import { changeVersioned, expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import type { OrganizationRole } from './organization-facts.js';
import { OrganizationPerson } from './organization-person.entity.js';
import type { OrganizationView } from './organization-view.js';
import { Organization } from './organization.entity.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { ownerStays, ownsStructure, represented } from './people.rules.js';

/** Changes what a person may do for a structure. @throws not_found, organization_role_needed, stale_version, last_owner_stays */
@Injectable()
export class ChangeColleagueRole {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly queries: OrganizationsQueries,
  ) {}

  async run(
    actor: Actor,
    input: {
      organizationId: string;
      partId: string;
      version: number;
      role: OrganizationRole;
      capacity?: string;
      represents?: boolean;
    },
  ): Promise<OrganizationView> {
    return this.database.transaction(async (tx) => {
      const seen = await this.queries.visible(actor, input.organizationId, tx);
      demand(ownsStructure(seen.yourRole));
      const { id: organizationId } = await lockRow(tx, Organization, input.organizationId);
      const parts = await this.queries.people(organizationId, tx);
      const shown = parts.find(({ id }) => id === input.partId);
      if (!shown) throw kernelRefusals.not_found();
      expectVersion(shown, input.version, shown);
      demand(ownerStays(parts, shown.id, input.role));
      const { role } = input;
      const capacity = input.capacity ?? shown.capacity;
      const represents = represented(role, input.represents ?? shown.represents);
      await changeVersioned(tx, OrganizationPerson, shown, { role, capacity, represents });
      if (shown.personId) {
        const standing = { personId: shown.personId, subjectType: 'organization', subjectId: organizationId };
        await withdrawStanding(tx, standing);
        for (const each of represents ? [role, 'representative'] : [role]) {
          await grantStanding(tx, { ...standing, standing: each, source: 'organization.colleague_role_changed' });
        }
      }
      const data = { partId: shown.id, personId: shown.personId, from: shown.role, to: role, represents };
      const subject = { type: 'organization', id: organizationId };
      await this.journal.write(tx, { actor, subject, verb: 'colleague_role_changed', data });
      return this.queries.visible(actor, organizationId, tx);
    });
  }
}
