import type { DocumentBlock, DocumentCheck, Inline } from '../../documents/documents.public.js';
import { appeal, checkCode, deMinimis, letterhead, signature } from './closing-blocks.js';
import type { DecisionFacts } from './decision-facts.js';
import {
  act,
  bindsToRepublic,
  decider,
  figures,
  inForce,
  instalments,
  inWords,
  percent,
  listed,
  reach,
  words,
} from './wording.js';

/** Grows with each change of the words below. */
export const AWARD_LETTER_VERSION = 1;

/** The letter that notifies an award. */
export function awardLetter(facts: DecisionFacts, check: DocumentCheck): DocumentBlock[] {
  const mention = deMinimis(facts);
  return [
    letterhead(facts),
    {
      kind: 'subject',
      text: `attribution d’une subvention – appel à projets « ${facts.callTitle} »`,
    },
    { kind: 'paragraph', text: 'Madame, Monsieur,' },
    { kind: 'paragraph', text: decision(facts) },
    { kind: 'keyValues', items: essentials(facts) },
    { kind: 'heading', level: 2, text: 'Comment la subvention vous est versée' },
    { kind: 'paragraph', text: beforePayment(facts) },
    { kind: 'list', items: payments(facts) },
    {
      kind: 'paragraph',
      text: `Chaque versement est effectué dans les ${facts.paymentDays} jours qui suivent une demande complète, sur le compte bancaire de votre structure.`,
    },
    ...conditions(facts),
    { kind: 'heading', level: 2, text: 'À quoi vous vous engagez' },
    { kind: 'list', items: duties(facts) },
    {
      kind: 'paragraph',
      text: `Le service se tient à votre disposition (${reach(facts)}). Je vous adresse tous mes vœux de réussite pour ce projet et vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.`,
    },
    signature(facts),
    ...(mention ? [{ kind: 'legalNotice', heading: 'Aide de minimis', paragraphs: [mention] } as const] : []),
    appeal(facts),
    checkCode(
      check,
      'cette lettre',
      'La page confirme qu’elle a été délivrée par la collectivité et rappelle le montant.',
    ),
  ];
}

function decision(facts: DecisionFacts): Inline {
  return [
    {
      text: `J’ai le plaisir de vous annoncer que, par ${act(facts)}, ${inForce(facts)}, ${decider(facts)} a décidé d’accorder à votre structure une subvention de `,
    },
    { text: `${figures(facts.amount)} (${words(facts.amount)})`, bold: true },
    { text: ' pour le projet ' },
    { text: `« ${facts.project} »`, italic: true },
    { text: `, présenté dans l’axe ${facts.axis}.` },
  ];
}

function essentials(facts: DecisionFacts): { label: string; value: string }[] {
  const cost = facts.eligibleCost;
  return [
    { label: 'Objet de la subvention', value: facts.object },
    { label: 'Montant', value: `${figures(facts.amount)}, au plus` },
    ...(cost
      ? [
          {
            label: 'Budget prévisionnel retenu',
            value: `${figures(cost)} hors contributions en nature, soit un taux d’aide de ${percent(Math.floor((facts.amount * 10_000) / cost))}`,
          },
        ]
      : []),
  ];
}

function beforePayment(facts: DecisionFacts): string {
  return facts.agreementDue
    ? 'Une convention est nécessaire, car le total des subventions que la collectivité vous attribue dans l’année le demande (loi n° 2000-321 du 12 avril 2000, art. 10). Vous la recevez par courriel pour signature ; aucun versement n’est possible avant.'
    : 'Aucune convention n’est nécessaire : la présente lettre fixe les conditions de la subvention. Vous pouvez demander l’avance dès maintenant, depuis votre espace.';
}

function payments(facts: DecisionFacts): Inline[] {
  const { advance, balance } = instalments(facts);
  const start = facts.agreementDue
    ? 'dès la signature de la convention'
    : 'sur votre demande, dès réception de cette lettre';
  if (balance === 0) return [`un versement unique de ${figures(advance)}, ${start}.`];
  return [
    [
      { text: `une avance de ${percent(facts.advanceShare)}, soit ${figures(advance)}`, bold: true },
      { text: `, ${start} ;` },
    ],
    [
      { text: `un solde de ${figures(balance)} au plus`, bold: true },
      {
        text: ', au vu du compte rendu financier et des justificatifs ; il est réduit en proportion si le projet coûte moins que prévu.',
      },
    ],
  ];
}

function conditions(facts: DecisionFacts): DocumentBlock[] {
  if (facts.conditions.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text:
        facts.conditions.length > 1
          ? 'Le versement dépend en outre des conditions suivantes :'
          : 'Le versement dépend en outre de la condition suivante :',
    },
    {
      kind: 'list',
      items: facts.conditions.map(({ text, blocks }, index) => [
        { text: blocks === 'advance' ? 'avant l’avance : ' : 'avant le solde : ', bold: true },
        { text: listed(text, index === facts.conditions.length - 1) },
      ]),
    },
  ];
}

function duties(facts: DecisionFacts): Inline[] {
  return [
    'employer la subvention pour le seul objet ci-dessus, sans la reverser à un autre organisme, et signaler sans attendre tout changement du projet ;',
    `remettre un compte rendu financier dans les ${inWords(facts.reportMonths)} mois qui suivent la fin de l’exercice pour lequel elle est attribuée (arrêté du 11 octobre 2006) ; à défaut, tout ou partie peut être à reverser ;`,
    `faire connaître le soutien de la collectivité et tenir vos comptes à sa disposition (CGCT, art. L1611-4)${bindsToRepublic(facts) ? ' ;' : '.'}`,
    ...(bindsToRepublic(facts)
      ? ['respecter le contrat d’engagement républicain que vous avez souscrit (décret n° 2021-1947).']
      : []),
  ];
}
