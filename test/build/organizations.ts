import { grantStanding } from '../../src/kernel/access/standings.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { OrganizationPerson } from '../../src/organizations/organization-person.entity.js';
import type { LegalForm, OrganizationFacts, OrganizationRole } from '../../src/organizations/organization-facts.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { Organizations } from '../../src/organizations/organizations-port.js';
import type { TestApp } from '../app.js';

export interface OrganizationOptions {
  readonly legalName?: string;
  readonly legalForm?: LegalForm;
  readonly foundedOn?: string | null;
  readonly siret?: string | null;
  readonly rna?: string | null;
  readonly esus?: 'none' | 'seeking' | 'approved';
  readonly workIntegration?: 'EI' | 'ETTI' | 'AI' | 'ACI' | null;
  readonly singleUndertaking?: readonly string[];
  /** People who may act for it, owners first. */
  readonly people?: readonly { readonly personId: string; readonly role?: OrganizationRole }[];
}

/** A structure with people and their standings, an association founded in 2024 unless told; each has its own SIRET. */
export async function buildOrganization(app: TestApp, options: OrganizationOptions = {}): Promise<OrganizationFacts> {
  const id = uuidv7();
  const siret = options.siret === undefined ? inventedSiret() : options.siret;
  const legalForm = options.legalForm ?? 'association';
  await app.database.transaction(async (tx) => {
    await tx.insert(Organization, {
      id,
      legalName: options.legalName ?? 'La Fabrique du Blanc Seau',
      legalForm,
      siret,
      siren: siret?.slice(0, 9) ?? null,
      rna: options.rna === undefined ? (legalForm === 'association' ? 'W595001234' : null) : options.rna,
      foundedOn: options.foundedOn === undefined ? '2024-03-12' : options.foundedOn,
      address: '12 rue de la Filature, 59200 Tourcoing',
      esus: options.esus ?? 'none',
      workIntegration: options.workIntegration ?? null,
      singleUndertaking: [...(options.singleUndertaking ?? [])],
      fictional: true,
    });
    for (const { personId, role = 'owner' } of options.people ?? []) {
      const [person] = (await tx.query(
        `select given_name || ' ' || family_name as name, email from persons where id = $1`,
        [personId],
      )) as { name: string; email: string }[];
      const part = { id: uuidv7(), organizationId: id, personId, role, validFrom: '2024-03-12' };
      await tx.insert(OrganizationPerson, { ...part, name: person?.name ?? '', email: person?.email ?? null });
      await grantStanding(tx, { personId, subjectType: 'organization', subjectId: id, standing: role, source: 'test' });
    }
  });
  return app.verb(Organizations).get(id);
}

let invented = Math.floor(Math.random() * 1_000_000);

/** A SIRET with good keys that no other structure of the run has. */
export function inventedSiret(): string {
  invented += 1;
  const siren = withKey(`8${String(invented).padStart(7, '0')}`);
  return withKey(`${siren}0001`);
}

function withKey(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighted = place % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
