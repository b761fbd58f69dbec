import type { Answers, Field } from '../../calls/calls.public.js';
import type { OrganizationFacts } from '../../organizations/organizations.public.js';

/** Somebody of the structure, as far as a form asks for a person. */
export interface KnownPerson {
  readonly name: string;
  readonly email: string | null;
  readonly capacity: string;
}

/** What the record of a structure knows when a draft is begun. */
export interface KnownStructure extends Pick<
  OrganizationFacts,
  'legalName' | 'acronym' | 'siret' | 'rna' | 'foundedOn' | 'website'
> {
  readonly headOfficeInsee: string | null;
  /** Who begins the draft. */
  readonly starter: KnownPerson;
  readonly representative: KnownPerson | null;
}

/** Questions of these keys and kinds are answered by the record; a form that names them otherwise is left alone. */
export function organizationAnswers(known: KnownStructure, fields: readonly Field[]): Answers {
  const texts: Readonly<Record<string, string | null>> = {
    legalName: known.legalName,
    acronym: known.acronym,
    website: known.website,
  };
  const people: Readonly<Record<string, KnownPerson | null>> = {
    contact: known.starter,
    representative: known.representative,
  };
  const answers = fields.map(({ key, kind }) => {
    if (kind === 'siret') return [key, known.siret] as const;
    if (kind === 'rna') return [key, known.rna] as const;
    if (kind === 'text') return [key, texts[key] ?? null] as const;
    if (kind === 'date' && key === 'foundedOn') return [key, known.foundedOn] as const;
    if (kind === 'commune' && key === 'headOffice') return [key, known.headOfficeInsee] as const;
    if (kind === 'person') return [key, personAnswer(people[key] ?? null)] as const;
    return [key, null] as const;
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== null)) as Answers;
}

/** The first word of a name is taken as the first name; the holder reads it over. */
function personAnswer(person: KnownPerson | null): Answers[string] | null {
  if (!person) return null;
  const words = person.name.trim().split(/\s+/);
  if (words.length < 2) return null;
  return {
    firstName: words[0] ?? '',
    lastName: words.slice(1).join(' '),
    ...(person.email ? { email: person.email } : {}),
    ...(person.capacity ? { role: person.capacity } : {}),
  };
}
