import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { sirenOf } from '../kernel/identifiers/identifiers.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Territory } from '../territory/territory.public.js';
import { demandWriter } from './demand-writer.js';
import { identityFaults, tidyIdentity } from './identity.rules.js';
import { given, type OrganizationChanges } from './organization-changes.js';
import type { OrganizationView } from './organization-view.js';
import { Organization } from './organization.entity.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { demandUnclaimed } from './unclaimed.js';

/**
 * Changes what a structure says of itself: its people do, or an officer who corrects it.
 * @throws not_found, organization_reader_only, interest_in_structure, stale_version with what is stored, the identity
 * refusals, commune_not_ours, organization_already_registered
 */
@Injectable()
export class ChangeOrganization {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly territory: Territory,
    private readonly queries: OrganizationsQueries,
  ) {}

  async run(
    actor: Actor,
    input: { id: string; version: number; changes: OrganizationChanges },
  ): Promise<OrganizationView> {
    return this.database.transaction(async (tx) => {
      const seen = await this.queries.visible(actor, input.id, tx);
      await demandWriter(tx, actor, { id: input.id, role: seen.yourRole });
      const stored = await lockRow(tx, Organization, input.id);
      expectVersion(stored, input.version, await this.queries.visible(actor, input.id, tx));
      const identity = tidyIdentity({ ...pick(stored), ...given(input.changes) });
      demand(...identityFaults(identity, parisDay(await this.database.now(tx))));
      await demandUnclaimed(tx, identity, stored.id);
      const changes = {
        ...identity,
        singleUndertaking: [...identity.singleUndertaking],
        siren: identity.siret ? sirenOf(identity.siret) : null,
        headOfficeCommuneId: await this.headOffice(tx, input.changes.headOfficeInsee, stored.headOfficeCommuneId),
      };
      await changeVersioned(tx, Organization, stored, changes);
      const data = {
        fields: Object.entries(input.changes).flatMap(([field, value]) => (value === undefined ? [] : [field])),
      };
      const subject = { type: 'organization', id: stored.id };
      await this.journal.write(tx, { actor, subject, verb: 'changed', data });
      return this.queries.visible(actor, stored.id, tx);
    });
  }

  private async headOffice(tx: Tx, insee: string | null | undefined, stored: string | null): Promise<string | null> {
    if (insee === undefined) return stored;
    const [commune] = insee ? await this.territory.communesByInsee([insee], tx) : [];
    return commune?.id ?? null;
  }
}

function pick(stored: Organization) {
  const { legalName, acronym, legalForm, siret, rna, foundedOn, address, website } = stored;
  const { esus, esusApprovedOn, esusValidUntil, workIntegration } = stored;
  const singleUndertaking: readonly string[] = stored.singleUndertaking;
  const named = { legalName, acronym, legalForm, siret, rna, foundedOn, address, website };
  return { ...named, esus, esusApprovedOn, esusValidUntil, workIntegration, singleUndertaking };
}
