import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { grantStanding } from '../kernel/access/standings.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { sirenOf } from '../kernel/identifiers/identifiers.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Territory } from '../territory/territory.public.js';
import { identityFaults, tidyIdentity } from './identity.rules.js';
import type { Esus, LegalForm } from './organization-facts.js';
import { given, type OrganizationChanges } from './organization-changes.js';
import { OrganizationPerson } from './organization-person.entity.js';
import type { OrganizationView } from './organization-view.js';
import { Organization } from './organization.entity.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { demandUnclaimed } from './unclaimed.js';

export interface NewOrganization extends OrganizationChanges {
  readonly legalName: string;
  readonly legalForm: LegalForm;
  /** What the holder is in it. */
  readonly capacity?: string;
  /** The holder is its legal representative. */
  readonly represents?: boolean;
}

/**
 * Registers a structure; who registers it becomes its owner.
 * @throws the identity refusals (`siret_…`, `rna_…`, `siren_wrong`, `founded_in_the_future`, `esus_…`) all at once,
 * commune_not_ours, organization_already_registered
 */
@Injectable()
export class RegisterOrganization {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly territory: Territory,
    private readonly queries: OrganizationsQueries,
  ) {}

  async run(actor: Actor, input: NewOrganization): Promise<OrganizationView> {
    if (actor.kind !== 'person') throw kernelRefusals.sign_in_needed();
    return this.database.transaction(async (tx) => {
      const today = parisDay(await this.database.now(tx));
      const { capacity, headOfficeInsee } = input;
      const identity = tidyIdentity({
        ...blank,
        legalName: input.legalName,
        legalForm: input.legalForm,
        ...given(input),
      });
      demand(...identityFaults(identity, today));
      await demandUnclaimed(tx, identity);
      const [headOffice] = headOfficeInsee ? await this.territory.communesByInsee([headOfficeInsee], tx) : [];
      const id = uuidv7();
      await tx.insert(Organization, {
        id,
        ...identity,
        singleUndertaking: [...identity.singleUndertaking],
        siren: identity.siret ? sirenOf(identity.siret) : null,
        headOfficeCommuneId: headOffice?.id ?? null,
      });
      const represents = input.represents ?? false;
      const part = { id: uuidv7(), organizationId: id, personId: actor.id, role: 'owner' as const, validFrom: today };
      const { name, email } = actor;
      await tx.insert(OrganizationPerson, { ...part, name, email, capacity: capacity ?? '', represents });
      const standing = { personId: actor.id, subjectType: 'organization', subjectId: id };
      for (const each of represents ? ['owner', 'representative'] : ['owner']) {
        await grantStanding(tx, { ...standing, standing: each, source: 'organization.registered' });
      }
      const data = { legalForm: identity.legalForm };
      await this.journal.write(tx, { actor, subject: { type: 'organization', id }, verb: 'registered', data });
      return this.queries.visible(actor, id, tx);
    });
  }
}

const blank = {
  acronym: null,
  siret: null,
  rna: null,
  foundedOn: null,
  address: '',
  website: null,
  esus: 'none' as Esus,
  esusApprovedOn: null,
  esusValidUntil: null,
  workIntegration: null,
  singleUndertaking: [],
};
