import type { DocumentBlock, DocumentCheck } from '../../documents/documents.public.js';
import { formatDate, formatInstant } from '../../kernel/dates/format-date.js';
import { cents, formatEuros } from '../../kernel/money/money.js';
import type { ReceiptFacts } from './receipt-facts.js';

/** Grows with each change of the words below. */
export const receiptVersion = 2;

/**
 * The receipt of an application (accusé de réception), with every mention of CRPA R112-5: date of receipt, service and
 * how to reach it, the day silence becomes a refusal, missing items, ways and delays of appeal. An application is filed only
 * when complete, so no item is missing on that day; the service may still ask for some (CRPA, L114-5).
 */
export function receiptBlocks(facts: ReceiptFacts, check: DocumentCheck): DocumentBlock[] {
  return [...opening(facts), ...whatFollows(facts), ...legal(facts), checkCode(check)];
}

function opening(facts: ReceiptFacts): DocumentBlock[] {
  const { organization, number, title } = facts;
  return [
    {
      kind: 'letterhead',
      recipient: [organization.name, ...organization.address.split(/,\s*/).filter(Boolean)],
      references: [{ label: 'Dossier', value: number }],
      date: facts.receivedOn,
    },
    { kind: 'subject', text: 'Accusé de réception de votre demande de subvention' },
    {
      kind: 'paragraph',
      text: `Nous avons bien reçu le ${formatInstant(facts.receivedAt, 'fr')} (heure de Paris) votre demande de subvention pour le projet « ${title} », déposée par voie électronique. Elle est enregistrée sous le numéro ${number}.`,
    },
    {
      kind: 'keyValues',
      items: [
        { label: 'Appel à projets', value: facts.call.fr },
        { label: 'Axe', value: facts.axis.fr },
        ...(facts.asked === null
          ? []
          : [{ label: 'Subvention demandée', value: formatEuros(cents(facts.asked), 'fr') }]),
        ...certifiedBy(facts),
        { label: 'Date de réception', value: formatDate(facts.receivedOn, 'fr') },
        { label: 'Refus implicite à défaut de réponse', value: formatDate(facts.implicitRefusalOn, 'fr') },
      ],
    },
  ];
}

/** Who certified the file for the structure, where its legal representative filed it. */
function certifiedBy({ certifiedBy: person }: ReceiptFacts): { label: string; value: string }[] {
  if (!person) return [];
  const capacity = person.capacity ? `, ${person.capacity}` : '';
  return [{ label: 'Certifié et déposé par', value: `${person.name}${capacity}, représentant légal de la structure` }];
}

function whatFollows(facts: ReceiptFacts): DocumentBlock[] {
  const { authority } = facts;
  return [
    { kind: 'heading', text: 'Pièces du dossier' },
    {
      kind: 'paragraph',
      text: 'Aucune pièce ni information ne manque à ce jour. Si l’examen de votre demande en fait apparaître, nous vous les demanderons en fixant un délai ; le délai de décision est alors suspendu jusqu’à leur réception ou jusqu’à la fin de ce délai (code des relations entre le public et l’administration, article L114-5).',
    },
    { kind: 'heading', text: 'Délai de décision' },
    {
      kind: 'paragraph',
      text: [
        { text: 'Sans réponse de notre part le ' },
        { text: formatDate(facts.implicitRefusalOn, 'fr'), bold: true },
        {
          text: `, soit ${facts.silenceMonths} mois après la réception, votre demande sera réputée refusée : c’est une décision implicite de rejet (même code, article L231-4, 3°). Ce refus implicite n’interrompt pas l’examen de votre dossier : une décision expresse, favorable ou non, pourra encore vous être adressée après cette date.`,
        },
      ],
    },
    { kind: 'heading', text: 'Le service qui instruit votre demande' },
    {
      kind: 'keyValues',
      items: [
        { label: 'Service', value: `${authority.name}, ${authority.service}` },
        { label: 'Adresse postale', value: authority.address },
        { label: 'Adresse électronique', value: authority.email },
        { label: 'Téléphone', value: authority.phone },
      ],
    },
  ];
}

function legal({ authority }: ReceiptFacts): DocumentBlock[] {
  return [
    {
      kind: 'legalNotice',
      heading: 'Voies et délais de recours',
      paragraphs: [
        `La décision, qu’elle soit implicite ou expresse, peut être contestée dans un délai de deux mois : à compter de la date du refus implicite indiquée ci-dessus, ou de la notification d’une décision expresse. Vous pouvez adresser un recours gracieux au Président de ${withArticle(authority.name)}, à l’adresse du service ; il prolonge le délai du recours contentieux.`,
        [
          {
            text: `Vous pouvez aussi saisir ${courtOf(authority.court.name)} (${authority.court.address}) d’un recours contentieux, par courrier ou par l’application Télérecours citoyens, `,
          },
          { text: 'www.telerecours.fr', href: 'https://www.telerecours.fr' },
          { text: '.' },
        ],
      ],
    },
    {
      kind: 'legalNotice',
      heading: 'Vos données personnelles',
      paragraphs: [
        `${authority.name} traite les informations de votre dossier pour l’instruire, suivre la subvention et en rendre compte, dans l’exercice de sa mission d’intérêt public. Y ont accès ses services, les communes concernées et les membres du comité de sélection. Elles sont conservées cinq ans après un refus et dix ans après le dernier versement. Vous pouvez y accéder, les faire rectifier ou limiter, et vous opposer à leur traitement, en écrivant à ${authority.email} ; vous pouvez aussi saisir la CNIL (www.cnil.fr).`,
      ],
    },
  ];
}

function checkCode({ url, code }: DocumentCheck): DocumentBlock {
  return {
    kind: 'qr',
    payload: url,
    alt: 'Code à scanner pour vérifier l’authenticité de cet accusé de réception',
    caption: `Vérifier ce document : ${url} (code ${code}).`,
  };
}

/** "la Métropole…", "l’agglomération…": names of authorities are feminine but for the communes, which have no article. */
function withArticle(name: string): string {
  return /^[aeiouyéèâh]/i.test(name) ? `l’${name}` : `la ${name}`;
}

function courtOf(name: string): string {
  return /^tribunal/i.test(name) ? `le ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
