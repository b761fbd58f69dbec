import type { DocumentBlock, DocumentCheck } from '../../documents/documents.public.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { formatDate } from '../../kernel/dates/format-date.js';
import type { AuthorityFacts } from '../../territory/territory.public.js';

/** Grows with each change of the words below. */
export const inadmissibilityLetterVersion = 1;

/** What the letter says. `ground`: one ground a line, in French. */
export interface InadmissibilityFacts {
  readonly number: string;
  readonly title: string;
  readonly call: string;
  readonly organization: { readonly name: string; readonly address: string };
  readonly submittedOn: CivilDate;
  readonly decidedOn: CivilDate;
  readonly ground: string;
  readonly authority: AuthorityFacts;
}

/**
 * The decision that an application is not admissible: its grounds (CRPA, L211-2), its author (L212-1), and the ways and
 * delays of appeal without which the delays do not run (CJA, R421-5).
 */
export function inadmissibilityLetter(facts: InadmissibilityFacts, check: DocumentCheck): DocumentBlock[] {
  const grounds = facts.ground
    .split('\n')
    .flatMap((line) => line.split(' ; '))
    .map((line) => line.trim())
    .filter(Boolean);
  const { authority, organization } = facts;
  return [
    {
      kind: 'letterhead',
      recipient: [organization.name, ...organization.address.split(/,\s*/).filter(Boolean)],
      references: [
        { label: 'Dossier', value: facts.number },
        { label: 'Téléphone', value: authority.phone },
      ],
      date: facts.decidedOn,
    },
    { kind: 'subject', text: `votre demande de subvention – appel à projets « ${facts.call} »` },
    { kind: 'paragraph', text: 'Madame, Monsieur,' },
    {
      kind: 'paragraph',
      text: [
        {
          text: `Vous avez déposé le ${formatDate(facts.submittedOn, 'fr')} une demande de subvention pour le projet `,
        },
        { text: `« ${facts.title} »`, italic: true },
        { text: ` (dossier n° ${facts.number}). Votre demande ` },
        { text: 'n’est pas recevable', bold: true },
        {
          text: ` : elle ne remplit pas les conditions que fixe le règlement de l’appel à projets, pour ${grounds.length > 1 ? 'les motifs suivants' : 'le motif suivant'} :`,
        },
      ],
    },
    { kind: 'list', items: grounds.map((ground) => ground.charAt(0).toUpperCase() + ground.slice(1)) },
    {
      kind: 'paragraph',
      text: `Elle n’est donc pas soumise au comité de sélection. Le service est à votre disposition (${authority.email}, ${authority.phone}) pour vous expliquer cette décision, vous orienter vers d’autres aides ou préparer avec vous une nouvelle demande.`,
    },
    {
      kind: 'paragraph',
      text: 'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    },
    ...closing(authority),
    {
      kind: 'qr',
      payload: check.url,
      alt: 'Code à scanner pour vérifier que cette décision est authentique',
      caption: `Vérifier ce document : ${check.url} (code ${check.code}). La page confirme seulement que la collectivité l’a délivré.`,
    },
  ];
}

function closing({ signatory, address, court }: AuthorityFacts): DocumentBlock[] {
  const byDelegation = !/^président/iu.test(signatory.capacity.fr);
  return [
    {
      kind: 'signature',
      ...(byDelegation ? { preamble: 'Pour le Président et par délégation,' } : {}),
      capacity: signatory.capacity.fr,
      name: `${signatory.givenName} ${signatory.familyName}`,
      note: 'Sans signature manuscrite (CRPA, article L212-2, 1°)',
    },
    {
      kind: 'legalNotice',
      heading: 'Voies et délais de recours',
      paragraphs: [
        'Si vous contestez cette décision, vous pouvez, dans un délai de deux mois à compter de sa notification, former :',
        `– un recours gracieux auprès du Président (${address}). Il prolonge le délai du recours contentieux : deux mois à compter de la réponse, ou du rejet implicite né de deux mois de silence ;`,
        [
          {
            text: `– un recours contentieux devant le ${court.name.charAt(0).toLowerCase()}${court.name.slice(1)} (${court.address}), par courrier ou par l’application Télérecours citoyens, `,
          },
          { text: court.site.replace(/^https?:\/\//u, ''), href: court.site },
          { text: '.' },
        ],
      ],
    },
  ];
}
