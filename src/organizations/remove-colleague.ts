import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../kernel/access/actor.js';
import { withdrawStanding } from '../kernel/access/standings.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { OrganizationPerson } from './organization-person.entity.js';
import { Organization } from './organization.entity.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { ownerStays, ownsStructure } from './people.rules.js';

/**
 * Takes a person out of a structure, at once everywhere; anyone may leave by themselves. The journal keeps who had
 * which part. @throws not_found, organization_role_needed, last_owner_stays
 */
@Injectable()
export class RemoveColleague {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly queries: OrganizationsQueries,
  ) {}

  async run(actor: Actor, input: { organizationId: string; partId: string }): Promise<{ removed: string }> {
    return this.database.transaction(async (tx) => {
      const seen = await this.queries.visible(actor, input.organizationId, tx);
      const { id: organizationId } = await lockRow(tx, Organization, input.organizationId);
      const parts = await this.queries.people(organizationId, tx);
      const part = parts.find(({ id }) => id === input.partId);
      if (!part) throw kernelRefusals.not_found();
      const leaving = part.personId !== null && part.personId === personId(actor);
      demand(leaving ? null : ownsStructure(seen.yourRole), ownerStays(parts, part.id, null));
      await tx.delete(OrganizationPerson, { id: part.id });
      if (part.personId) {
        await withdrawStanding(tx, { personId: part.personId, subjectType: 'organization', subjectId: organizationId });
      }
      const data = { partId: part.id, personId: part.personId, role: part.role, validFrom: part.validFrom };
      const subject = { type: 'organization', id: organizationId };
      await this.journal.write(tx, { actor, subject, verb: 'colleague_removed', data });
      return { removed: part.id };
    });
  }
}
