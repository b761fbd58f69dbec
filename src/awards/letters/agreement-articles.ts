import type { DocumentBlock, Inline } from '../../documents/documents.public.js';
import { endings, type Article } from './agreement-endings.js';
import { deMinimis } from './closing-blocks.js';
import type { DecisionFacts } from './decision-facts.js';
import { bindsToRepublic, figures, instalments, inSentence, inWords, listed, percent, words } from './wording.js';

/** What an agreement says beyond the decision. */
export interface AgreementFacts extends DecisionFacts {
  readonly agreementNumber: string;
}

/** The numbered articles: object, duration, amount, payment, duties, control, ends (law 2000-321, art. 10). */
export function agreementArticles(facts: AgreementFacts): DocumentBlock[] {
  const articles: Article[] = [
    object(facts),
    duration(),
    amount(facts),
    payment(facts),
    duties(),
    report(facts),
    control(),
    ...(bindsToRepublic(facts) ? [republic()] : []),
    communication(facts),
    ...stateAid(facts),
    ...endings(facts),
  ];
  return articles.flatMap(({ title, blocks }, index) => [
    { kind: 'heading', level: 2, text: `Article ${index + 1} – ${title}` } as const,
    ...blocks,
  ]);
}

function text(written: Inline): DocumentBlock {
  return { kind: 'paragraph', text: written };
}

function object(facts: AgreementFacts): Article {
  return {
    title: 'Objet',
    blocks: [
      text(
        `Le bénéficiaire réalise, à son initiative et sous sa responsabilité, le projet « ${facts.project} ». La collectivité y contribue par une subvention dont l’objet est : ${inSentence(facts.object).replace(/[.\s]+$/u, '')}. Elle n’attend aucune contrepartie directe de cette contribution.`,
      ),
    ],
  };
}

function duration(): Article {
  return {
    title: 'Durée',
    blocks: [
      text(
        'La convention prend effet à la date de la dernière signature. Elle s’achève deux ans après, sauf autre date inscrite à la signature, et au plus tard au versement du solde.',
      ),
    ],
  };
}

function amount(facts: AgreementFacts): Article {
  const cost = facts.eligibleCost;
  const share = cost
    ? ` Il représente ${percent(Math.floor((facts.amount * 10_000) / cost))} du budget prévisionnel du projet, arrêté à ${figures(cost)} hors contributions volontaires en nature (comptes 86 et 87).`
    : '';
  return {
    title: 'Montant de la subvention',
    blocks: [
      text([
        { text: 'La subvention (référence ' },
        { text: facts.awardNumber ?? '' },
        { text: ') est de ' },
        { text: `${figures(facts.amount)} (${words(facts.amount)})`, bold: true },
        { text: ` au plus. Ce montant n’est ni révisé ni complété si le projet coûte davantage.${share}` },
      ]),
    ],
  };
}

function payment(facts: AgreementFacts): Article {
  const { advance, balance } = instalments(facts);
  const held = facts.conditions.map(
    ({ text: condition, blocks }, index) =>
      `${blocks === 'advance' ? 'avant l’avance' : 'avant le solde'} : ${listed(condition, index === facts.conditions.length - 1)}`,
  );
  return {
    title: 'Versement',
    blocks: [
      text('La subvention est versée en deux fois, sur demande du bénéficiaire :'),
      {
        kind: 'list',
        items: [
          `une avance de ${percent(facts.advanceShare)}, soit ${figures(advance)} (${words(advance)}), après la signature de la convention ;`,
          `le solde, ${figures(balance)} au plus (${words(balance)}), sur présentation du compte rendu financier et des justificatifs de dépenses. Il est égal au taux de l’aide appliqué au coût réel du projet, moins l’avance, sans que le total dépasse le montant de l’article 3.`,
        ],
      },
      ...(held.length > 0
        ? [text('Ces versements sont soumis aux conditions suivantes :'), { kind: 'list', items: held } as const]
        : []),
      text(
        `Le paiement intervient dans les ${facts.paymentDays} jours qui suivent une demande complète, par virement sur un compte ouvert au nom du bénéficiaire. L’ordonnateur est le Président de la collectivité, le comptable assignataire celui de la direction générale des finances publiques dont elle relève.`,
      ),
    ],
  };
}

function duties(): Article {
  return {
    title: 'Engagements du bénéficiaire',
    blocks: [
      text('Le bénéficiaire s’engage à :'),
      {
        kind: 'list',
        items: [
          'employer la subvention pour le seul objet de l’article 1 et ne pas la reverser à un autre organisme ;',
          'respecter ses obligations légales, sociales, fiscales et d’assurance, et tenir une comptabilité régulière ;',
          'informer la collectivité, sans attendre, de tout retard, changement de budget, de statuts ou de représentant, et de toute procédure collective ;',
          'déclarer les autres financements publics obtenus pour le même projet.',
        ],
      },
    ],
  };
}

function report(facts: AgreementFacts): Article {
  return {
    title: 'Compte rendu financier et évaluation',
    blocks: [
      text(
        `Dans les ${inWords(facts.reportMonths)} mois qui suivent la fin de l’exercice pour lequel la subvention est attribuée, et avant toute nouvelle demande, le bénéficiaire dépose le compte rendu financier prévu par l’arrêté du 11 octobre 2006 : bilan qualitatif, tableau des dépenses et des recettes prévues et réalisées, explication des écarts. Il y joint le rapport d’activité et les comptes approuvés. Le bilan rend compte des emplois créés, du public touché et de l’effet du projet sur le territoire : l’évaluation porte sur ces éléments.`,
      ),
    ],
  };
}

function control(): Article {
  return {
    title: 'Contrôle',
    blocks: [
      text(
        'La collectivité peut contrôler, sur pièces et sur place, l’emploi de la subvention (CGCT, article L1611-4). Le bénéficiaire tient à la disposition de ses délégués les pièces justificatives pendant dix ans et lui remet, à sa demande, une copie certifiée de ses budgets et de ses comptes.',
      ),
    ],
  };
}

function republic(): Article {
  return {
    title: 'Contrat d’engagement républicain',
    blocks: [
      text(
        'Le bénéficiaire respecte le contrat d’engagement républicain qu’il a souscrit (loi n° 2000-321, article 10-1 ; décret n° 2021-1947) et en informe ses membres. Un manquement conduit, après que le bénéficiaire a pu présenter ses observations, au retrait de la subvention au prorata de la période restant à courir.',
      ),
    ],
  };
}

function communication(facts: AgreementFacts): Article {
  return {
    title: 'Communication',
    blocks: [
      text(
        `Le bénéficiaire fait figurer le logotype et la mention « avec le soutien ${facts.authority.shortName ? `de la ${facts.authority.shortName}` : 'de la collectivité'} » sur les supports qui présentent le projet, et invite la collectivité aux temps publics qui lui sont consacrés. La collectivité publie les données essentielles de la convention (décret n° 2017-779 du 5 mai 2017).`,
      ),
    ],
  };
}

function stateAid(facts: AgreementFacts): Article[] {
  const mention = deMinimis(facts);
  return mention ? [{ title: 'Aide de minimis', blocks: [text(mention)] }] : [];
}
