import type { Section } from '../catalogue.js';
import { both, offered, YES_NO } from '../wording.js';

/** What the applicant declares on honour. Sources stand with each statement. */
export const STATEMENTS: Section = {
  key: 'statements',
  title: both('Vos déclarations', 'Your statements'),
  fields: [
    {
      kind: 'choice',
      key: 'deMinimisReceived',
      label: both(
        'Votre structure (et les entreprises qui lui sont liées) a-t-elle reçu des aides de minimis ces trois dernières années ?',
        'Has your organization (with its linked enterprises) received de minimis aid in the last three years?',
      ),
      help: both(
        'Le courrier ou la convention d’attribution le précise. Ces aides sont plafonnées à 300 000 € sur trois ans par entreprise unique (règlement (UE) 2023/2831) ; à 750 000 € pour un service d’intérêt économique général (règlement (UE) 2023/2832).',
        'The award letter or agreement says so. Such aid is capped at €300,000 over three years per single undertaking (Regulation (EU) 2023/2831); €750,000 for a service of general economic interest (Regulation (EU) 2023/2832).',
      ),
      options: YES_NO,
      required: true,
    },
    {
      kind: 'group',
      key: 'deMinimis',
      label: both('Aides de minimis reçues', 'De minimis aid received'),
      item: both('aide', 'aid'),
      required: true,
      max: 30,
      when: [{ field: 'deMinimisReceived', is: 'yes' }],
      fields: [
        { kind: 'text', key: 'funder', label: both('Qui l’a versée', 'Who gave it'), required: true, maxLength: 150 },
        { kind: 'money', key: 'amount', label: both('Montant', 'Amount'), required: true, min: 100 },
        {
          kind: 'date',
          key: 'grantedOn',
          label: both('Date de la décision', 'Date of the decision'),
          help: both(
            'La date d’octroi compte, pas celle du versement.',
            'The date of award counts, not that of payment.',
          ),
          required: true,
        },
        {
          kind: 'choice',
          key: 'regime',
          label: both('Règlement', 'Regulation'),
          required: true,
          options: offered({
            de_minimis: ['Général (2023/2831 ou 1407/2013)', 'General (2023/2831 or 1407/2013)'],
            sgei: [
              'Service d’intérêt économique général (2023/2832 ou 360/2012)',
              'General economic interest (2023/2832 or 360/2012)',
            ],
          }),
        },
      ],
    },
    {
      kind: 'choice',
      key: 'publicAid',
      label: both(
        'Total des aides publiques reçues sur les trois derniers exercices',
        'Total public aid received over the last three financial years',
      ),
      options: offered({
        upTo500k: ['500 000 € ou moins', '€500,000 or less'],
        over500k: ['Plus de 500 000 €', 'More than €500,000'],
      }),
      required: true,
    },
    {
      kind: 'statement',
      key: 'republicanCommitment',
      label: both('Contrat d’engagement républicain', 'Republican commitment'),
      help: both(
        'Obligatoire pour les associations et les fondations (décret n° 2021-1947 du 31 décembre 2021).',
        'Compulsory for associations and foundations (decree 2021-1947 of 31 December 2021).',
      ),
      text: both(
        'La structure souscrit au contrat d’engagement républicain annexé au décret n° 2021-1947 du 31 décembre 2021 : respect des lois de la République, liberté de conscience, liberté des membres de l’association, égalité et non-discrimination, fraternité et prévention de la violence, respect de la dignité de la personne humaine, respect des symboles de la République. Elle en informe ses membres par tout moyen, notamment par un affichage dans ses locaux ou une mise en ligne.',
        'The organization subscribes to the republican commitment annexed to decree 2021-1947 of 31 December 2021: respect for the laws of the Republic, freedom of conscience, freedom of members, equality and non-discrimination, fraternity and prevention of violence, respect for human dignity, respect for the symbols of the Republic. It informs its members by any means, such as a notice on its premises or online.',
      ),
      version: '2021-12-31',
      required: true,
      when: [{ field: 'organization.legalForm', isAnyOf: ['association', 'foundation'] }],
    },
    {
      kind: 'statement',
      key: 'upToDate',
      label: both('Obligations à jour', 'Duties up to date'),
      text: both(
        'La structure est à jour de ses obligations administratives, comptables, sociales et fiscales.',
        'The organization is up to date with its administrative, accounting, social and tax duties.',
      ),
      version: '2022-01-01',
      required: true,
    },
    {
      kind: 'statement',
      key: 'accuracy',
      label: both('Exactitude du dossier', 'Accuracy of the application'),
      text: both(
        'Les informations données sont exactes et sincères, y compris les aides demandées à d’autres financeurs. Je suis le représentant légal de la structure ou j’ai reçu pouvoir de déposer cette demande.',
        'The information given is accurate and sincere, including the aid asked of other funders. I am the legal representative of the organization or have been given power to file this request.',
      ),
      version: '2022-01-01',
      required: true,
    },
    {
      kind: 'statement',
      key: 'reporting',
      label: both('Compte rendu', 'Reporting'),
      text: both(
        'Si le projet est soutenu, la structure remettra un compte rendu financier dans les six mois qui suivent la fin de l’exercice et rendra visible le soutien de la métropole.',
        'If the project is funded, the organization will hand in a financial report within six months of the end of the financial year and make the support of the métropole visible.',
      ),
      version: '2006-10-11',
      required: true,
    },
  ],
};
