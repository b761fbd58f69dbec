import type { Section } from '../catalogue.js';
import { both, offered, YES_NO } from '../wording.js';

/** Platforms the métropole's project holders use; others are looked at one by one. */
export const PLATFORMS = offered({
  ulule: ['Ulule', 'Ulule'],
  kisskissbankbank: ['KissKissBankBank', 'KissKissBankBank'],
  helloasso: ['HelloAsso', 'HelloAsso'],
  miimosa: ['Miimosa', 'Miimosa'],
  other: ['Une autre plateforme', 'Another platform'],
});

/** The grant asked and the forecast budget, in the frame of the official form (Cerfa 12156, decree 2016-1971). */
export const BUDGET: Section = {
  key: 'budget',
  title: both('Le budget', 'Budget'),
  intro: both(
    'Le budget du projet, en euros entiers, sur toute sa durée. Les charges et les produits doivent être égaux.',
    'The budget of the project, in whole euros, over its whole length. Costs and income must be equal.',
  ),
  fields: [
    {
      kind: 'money',
      key: 'asked',
      label: both('Subvention demandée', 'Grant asked'),
      help: both(
        'Reportez le même montant dans le budget, au compte 74, sur la ligne de la métropole.',
        'Put the same amount in the budget, account 74, on the line of the métropole.',
      ),
      required: true,
      min: 100,
      wholeEuros: true,
      secrecy: { public: 'after-award' },
    },
    {
      kind: 'budget',
      key: 'budget',
      label: both('Budget prévisionnel', 'Forecast budget'),
      help: both(
        'Une ligne 74 par financeur, demandée ou obtenue. Le bénévolat et les prêts gratuits se notent à part (comptes 86 et 87).',
        'One account 74 line per funder, asked or obtained. Voluntary work and free loans are noted apart (accounts 86 and 87).',
      ),
      required: true,
    },
    {
      kind: 'longText',
      key: 'viability',
      label: both('Comment le projet vivra-t-il après la subvention ?', 'How will the project live after the grant?'),
      help: both(
        'Vos recettes, vos clients, vos autres soutiens.',
        'Your income, your customers, your other supporters.',
      ),
      required: true,
      minLength: 80,
      maxLength: 2000,
    },
    {
      kind: 'choice',
      key: 'difficulty',
      label: both(
        'Votre structure est-elle en procédure collective ou en cessation de paiements ?',
        'Is your organization insolvent or in insolvency proceedings?',
      ),
      options: YES_NO,
      required: true,
    },
    {
      kind: 'longText',
      key: 'difficultyDetails',
      label: both('Où en est la procédure ?', 'How far are the proceedings?'),
      required: true,
      maxLength: 800,
      when: [{ field: 'difficulty', is: 'yes' }],
    },
  ],
};

/** Crowdfunding where the project suits it (deliberation 22-C-0026, action 2): never a condition of the grant. */
export const CROWDFUNDING: Section = {
  key: 'crowdfunding',
  title: both('Financement participatif', 'Crowdfunding'),
  intro: both(
    'Une campagne n’est jamais obligatoire. Si vous en menez une, elle compte dans le plan de financement.',
    'A campaign is never compulsory. If you run one, it counts in the financing plan.',
  ),
  fields: [
    {
      kind: 'choice',
      key: 'campaignPlanned',
      label: both('Menez-vous une campagne pour ce projet ?', 'Are you running a campaign for this project?'),
      required: true,
      options: offered({
        no: ['Non', 'No'],
        planned: ['Oui, elle est prévue', 'Yes, planned'],
        running: ['Oui, elle est en ligne', 'Yes, online'],
        done: ['Oui, elle est terminée', 'Yes, finished'],
      }),
    },
    {
      kind: 'crowdfunding',
      key: 'campaign',
      label: both('La campagne', 'The campaign'),
      required: true,
      platforms: PLATFORMS,
      when: [{ field: 'campaignPlanned', isAnyOf: ['planned', 'running', 'done'] }],
      secrecy: { public: 'after-award' },
    },
    {
      kind: 'longText',
      key: 'campaignUse',
      label: both('À quoi servira l’argent collecté ?', 'What will the money be used for?'),
      required: true,
      maxLength: 600,
      when: [{ field: 'campaignPlanned', isAnyOf: ['planned', 'running', 'done'] }],
    },
  ],
};
