import type { DocumentBlock, DocumentCheck, Inline, LetterheadBlock } from '../../documents/documents.public.js';
import type { AuthorityFacts } from '../../territory/territory.public.js';
import type { DecisionFacts } from './decision-facts.js';
import { addressLines, figures, inSentence, townOf } from './wording.js';

const regulations = {
  de_minimis:
    'règlement (UE) 2023/2831 de la Commission du 13 décembre 2023 relatif à l’application des articles 107 et 108 du traité sur le fonctionnement de l’Union européenne aux aides de minimis (JO L, 2023/2831, 15.12.2023)',
  sgei: 'règlement (UE) 2023/2832 de la Commission du 13 décembre 2023 relatif à l’application des articles 107 et 108 du traité sur le fonctionnement de l’Union européenne aux aides de minimis accordées à des entreprises fournissant des services d’intérêt économique général (JO L, 2023/2832, 15.12.2023)',
} as const;

/** The head of a decision letter: recipient, references, place and date. */
export function letterhead(facts: DecisionFacts): LetterheadBlock {
  const { addressee, authority } = facts;
  const { representative } = addressee;
  const attention = representative
    ? [
        `À l’attention de ${representative.name}${representative.capacity ? `, ${inSentence(representative.capacity)}` : ''}`,
      ]
    : [];
  return {
    kind: 'letterhead',
    recipient: [addressee.legalName, ...attention, ...addressLines(addressee.address)],
    references: [
      { label: 'Dossier', value: facts.applicationNumber },
      ...(facts.awardNumber ? [{ label: 'Subvention', value: facts.awardNumber }] : []),
      {
        label: facts.deliberation.body === 'president' ? 'Décision' : 'Délibération',
        value: facts.deliberation.number,
      },
      ...(facts.officer ? [{ label: 'Affaire suivie par', value: facts.officer }] : []),
      { label: 'Téléphone', value: authority.phone },
    ],
    place: townOf(authority.address),
    date: facts.writtenOn,
  };
}

/** First name, name and capacity of the author (CRPA, L212-1), in place of a written signature (CRPA, L212-2 1°). */
export function signature({ authority }: Pick<DecisionFacts, 'authority'>): DocumentBlock {
  const { signatory } = authority;
  const byDelegation = !/^président/iu.test(signatory.capacity.fr);
  return {
    kind: 'signature',
    ...(byDelegation ? { preamble: 'Pour le Président et par délégation,' } : {}),
    capacity: signatory.capacity.fr,
    name: `${signatory.givenName} ${signatory.familyName}`,
    note: 'Sans signature manuscrite (CRPA, article L212-2, 1°)',
  };
}

/**
 * Ways and delays of appeal: without them the delays do not run (CJA, R421-5). Gracious appeal keeps the delay of the
 * court; silence of two months on it is a refusal (CRPA, L231-4; CJA, R421-1 and R421-2).
 */
export function appeal({ authority }: Pick<DecisionFacts, 'authority'>): DocumentBlock {
  const { court } = authority;
  return {
    kind: 'legalNotice',
    heading: 'Voies et délais de recours',
    paragraphs: [
      'Si vous contestez cette décision, vous pouvez, dans un délai de deux mois à compter de sa notification, former :',
      `– un recours gracieux auprès du Président (${authority.address}). Il prolonge le délai du recours contentieux : deux mois à compter de la réponse, ou du rejet implicite né de deux mois de silence ;`,
      [
        {
          text: `– un recours contentieux devant le ${inSentence(court.name)} (${court.address}), par courrier ou par l’application Télérecours citoyens, `,
        },
        { text: court.site.replace(/^https?:\/\//u, ''), href: court.site },
        { text: '.' },
      ],
    ],
  };
}

/** The de minimis mention with the full reference of the regulation and the amount; nothing outside State aid. */
export function deMinimis(facts: DecisionFacts): Inline | null {
  if (facts.aidRegime === 'none' || facts.aidCeiling === null) return null;
  return `Cette subvention constitue une aide de minimis de ${figures(facts.amount)}, accordée en application du ${regulations[facts.aidRegime]}. Les aides de minimis reçues par une même entreprise unique ne peuvent dépasser ${figures(facts.aidCeiling)} sur trois années glissantes : conservez ce document et mentionnez cette aide dans vos prochaines déclarations.`;
}

/** The QR code of the public check page. */
export function checkCode(check: DocumentCheck, what: string, says: string): DocumentBlock {
  return {
    kind: 'qr',
    payload: check.url,
    sizeMm: 17,
    alt: `Code à scanner pour vérifier que ${what} est authentique`,
    caption: [
      { text: `Vérifier ${what}. `, bold: true },
      { text: 'Scannez ce code ou ouvrez ' },
      { text: check.url.replace(/^https?:\/\//u, ''), href: check.url },
      { text: ` (code ${check.code}). ${says}` },
    ],
  };
}

/** The authority as the head of its documents shows it. */
export function head(authority: AuthorityFacts): {
  name: string;
  service: string;
  address: string[];
  contact: string[];
} {
  return {
    name: authority.name,
    service: authority.service,
    address: headLines(authority.address),
    contact: [authority.email],
  };
}

/** Street on one line, the rest on the next: the head of a letter is short. */
function headLines(address: string): string[] {
  const [street = '', ...rest] = addressLines(address);
  return rest.length > 0 ? [street, rest.join(' – ')] : [street];
}
