import type { DocumentBlock, DocumentCheck } from '../../documents/documents.public.js';
import { agreementArticles, type AgreementFacts } from './agreement-articles.js';
import { checkCode } from './closing-blocks.js';
import { act, bindsToRepublic, day, inForce, ofAuthority } from './wording.js';

/** Grows with each change of the words of the agreement. */
export const AGREEMENT_VERSION = 1;

const DATE_TO_FILL_IN = '……………………………';

/** The agreement between the authority and the beneficiary, ready for two signatures (law 2000-321, art. 10). */
export function agreementText(facts: AgreementFacts, check: DocumentCheck): DocumentBlock[] {
  const { authority, addressee } = facts;
  const { signatory } = authority;
  return [
    {
      kind: 'title',
      text: `Convention de subvention n° ${facts.agreementNumber}`,
      subtitle: `Appel à projets « ${facts.callTitle} » – ${addressee.legalName}`,
    },
    { kind: 'heading', text: 'Entre' },
    {
      kind: 'paragraph',
      text: [
        { text: authority.name, bold: true },
        {
          text: `, dont le siège est ${authority.address} (SIREN ${siren(authority.siren)}), représentée par ${signatory.givenName} ${signatory.familyName}, ${lower(signatory.capacity.fr)}, habilitée à cet effet,`,
        },
      ],
    },
    { kind: 'paragraph', text: 'ci-après « la collectivité », d’une part,' },
    { kind: 'heading', text: 'Et' },
    {
      kind: 'paragraph',
      text: [{ text: addressee.legalName, bold: true }, { text: `, ${identity(facts)}, ${represented(facts)},` }],
    },
    { kind: 'paragraph', text: 'ci-après « le bénéficiaire », d’autre part,' },
    { kind: 'heading', text: 'Vu' },
    { kind: 'list', items: texts(facts) },
    { kind: 'paragraph', text: 'il est convenu ce qui suit.' },
    ...agreementArticles(facts),
    { kind: 'paragraph', text: 'Fait en deux exemplaires, chaque partie inscrivant la date de sa signature.' },
    {
      kind: 'signature',
      preamble: `Pour ${signedBy(authority.name)},\nle ${DATE_TO_FILL_IN}`,
      capacity: signatory.capacity.fr,
      name: `${signatory.givenName} ${signatory.familyName}`,
    },
    {
      kind: 'signature',
      preamble: `Pour le bénéficiaire,\nle ${DATE_TO_FILL_IN}`,
      capacity: addressee.representative?.capacity || 'Le représentant légal',
      name: addressee.representative?.name ?? addressee.legalName,
    },
    checkCode(
      check,
      'cette convention',
      'La page confirme que ce texte est celui que la collectivité a établi et rappelle le montant.',
    ),
  ];
}

function identity({ addressee }: AgreementFacts): string {
  const numbers = [
    addressee.siret ? `SIRET ${siret(addressee.siret)}` : null,
    addressee.rna ? `RNA ${addressee.rna}` : null,
  ].filter(Boolean);
  return `${forms[addressee.legalForm]}, dont le siège est ${addressee.address}${numbers.length > 0 ? ` (${numbers.join(', ')})` : ''}`;
}

const forms = {
  association: 'association',
  foundation: 'fondation',
  mutual: 'mutuelle',
  union: 'union',
  scop: 'société coopérative de production',
  scic: 'société coopérative d’intérêt collectif',
  cae: 'coopérative d’activité et d’emploi',
  cooperative: 'société coopérative',
  company: 'société commerciale de l’économie sociale et solidaire',
} as const;

function represented({ addressee }: AgreementFacts): string {
  const { representative } = addressee;
  if (!representative) return 'représentée par son représentant légal';
  return `représentée par ${representative.name}${representative.capacity ? `, ${lower(representative.capacity)}` : ''}`;
}

function texts(facts: AgreementFacts): string[] {
  const submitted = facts.submittedOn ? `, déposée le ${day(facts.submittedOn)}` : '';
  return [
    'le code général des collectivités territoriales, notamment son article L1611-4 ;',
    'la loi n° 2000-321 du 12 avril 2000 relative aux droits des citoyens dans leurs relations avec les administrations, notamment ses articles 9-1 et 10, et le décret n° 2001-495 du 6 juin 2001 ;',
    'la loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire ;',
    'l’arrêté du 11 octobre 2006 relatif au compte rendu financier ;',
    ...(bindsToRepublic(facts)
      ? ['le décret n° 2021-1947 du 31 décembre 2021 relatif au contrat d’engagement républicain ;']
      : []),
    `la ${act(facts)} ${ofAuthority(facts.authority)}, ${inForce(facts)} ;`,
    `la demande de subvention n° ${facts.applicationNumber}${submitted},`,
  ];
}

function signedBy(name: string): string {
  return ofAuthority({ name }).replace(/^de /u, '').replace(/^du /u, 'le ');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function siren(number: string): string {
  return number.replace(/(\d{3})(?=\d)/gu, '$1 ').trim();
}

function siret(number: string): string {
  return `${siren(number.slice(0, 9))} ${number.slice(9)}`;
}
