import type { NewCall } from './create-call.js';
import { DEVELOPMENT_AXIS, START_AXIS } from './forms/forms.public.js';

/** What opens "Entreprendre autrement" in the world: address, number prefix, axes, texts and money. */
interface CallSeed extends Required<Omit<NewCall, 'parameters'>> {
  /** Cents a year for the whole call. */
  readonly yearlyEnvelope: number;
}

/**
 * The permanent call of the Métropole européenne de Lille, as re-founded by deliberation 22-C-0026 of 25 February 2022
 * (communes involved upstream, crowdfunding, makers) with the limits known since 2024. The yearly envelope is a
 * parameter to check with the service: the grants of the earlier mandate came to about 200 000 € a year.
 */
export const entreprendreAutrement: CallSeed = {
  slug: 'entreprendre-autrement',
  numberPrefix: 'EA',
  rhythm: 'permanent',
  validFrom: '2024-01-01',
  yearlyEnvelope: 40_000_000,
  title: { fr: 'Entreprendre autrement', en: 'Entreprendre autrement (enterprise of another kind)' },
  summary: {
    fr: 'La métropole soutient la création et le développement d’activités de l’économie sociale et solidaire dans ses 95 communes : jusqu’à 30 000 € et 30 % du budget du projet.',
    en: 'The métropole supports the start and growth of social and solidarity economy activities in its 95 communes: up to €30,000 and 30% of the project’s budget.',
  },
  axes: [
    { code: START_AXIS, label: { fr: 'Démarrage', en: 'Start' }, rules: { age: 'at_most' } },
    { code: DEVELOPMENT_AXIS, label: { fr: 'Développement', en: 'Development' }, rules: { age: 'over' } },
  ],
  texts: {
    presentation: {
      fr: 'Ouvert toute l’année depuis 2011, cet appel à projets accompagne les activités qui répondent à un besoin social ou de développement local encore mal couvert. Il s’ouvre aux nouvelles formes d’entreprendre, makers compris, et peut s’appuyer sur le financement participatif lorsque le projet s’y prête. La commune où l’activité s’installe est consultée avant le comité.',
      en: 'Open all year since 2011, this call supports activities that meet a social or local need not well met yet. It is open to new ways of doing business, makers included, and may go with crowdfunding where the project suits it. The commune where the activity settles is consulted before the committee meets.',
    },
    whoMayApply: {
      fr: 'Associations, coopératives (SCOP, SCIC, CAE…), mutuelles, unions, fondations, et sociétés commerciales de l’économie sociale et solidaire. Une société de plus de 3 ans doit être agréée ESUS ; plus jeune, elle peut préparer sa demande, et le solde attend alors l’agrément. Les structures d’insertion sont admises, sauf les ateliers et chantiers d’insertion (ACI). Une personne seule passe par une coopérative d’activité et d’emploi ou une couveuse. La structure existe légalement le jour du dépôt et exerce dans au moins une des 95 communes.',
      en: 'Associations, co-operatives (SCOP, SCIC, CAE…), mutuals, unions, foundations, and commercial companies of the social and solidarity economy. A company over 3 years old must hold the ESUS approval; a younger one may be seeking it, and its balance then waits for the approval. Work-integration bodies may apply, except workshops (ACI). A person alone goes through a business and employment co-operative or an incubator. The organization exists in law on the day of filing and works in at least one of the 95 communes.',
    },
    whatIsFunded: {
      fr: 'Une subvention ponctuelle de fonctionnement : salaires, loyers, communication, petit matériel. Axe démarrage : structures de 5 ans au plus. Axe développement : nouvelle activité d’une structure de plus de 5 ans. La subvention ne dépasse ni 30 000 €, ni 30 % du budget prévisionnel (hors contributions volontaires en nature).',
      en: 'A one-off operating grant: salaries, rent, communication, small equipment. Start axis: organizations of at most 5 years. Development axis: a new activity of an organization over 5 years old. The grant is at most €30,000 and 30% of the forecast budget (contributions in kind left out).',
    },
    howItIsChosen: {
      fr: 'Le service vérifie votre dossier, consulte la commune, puis le comité de sélection l’évalue selon une grille publiée. Son avis est soumis aux élus, qui décident. Sans réponse deux mois après le dépôt d’un dossier complet, la demande est réputée refusée ; une décision favorable reste possible ensuite.',
      en: 'The service checks your file and consults the commune; the selection committee then assesses it by a published grid. Its advice goes to the elected members, who decide. Without an answer two months after a complete file was received, the application counts as refused; a favourable decision remains possible later.',
    },
    afterTheAward: {
      fr: 'Au-delà de 23 000 € par an, une convention est signée. La subvention est versée en deux fois : une avance de 70 %, puis le solde sur justificatifs. Un compte rendu financier est dû dans les six mois qui suivent l’exercice.',
      en: 'Above €23,000 a year, an agreement is signed. The grant is paid in two parts: an advance of 70%, then the balance against proofs. A financial report is due within six months of the end of the financial year.',
    },
  },
};
