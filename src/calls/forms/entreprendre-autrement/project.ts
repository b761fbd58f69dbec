import type { Section } from '../catalogue.js';
import { both, offered } from '../wording.js';

const PUBLIC = { public: 'after-award' } as const;

/** The project itself. The law wants a project started, defined and run by the applicant (law 2000-321, article 9-1). */
export const PROJECT: Section = {
  key: 'project',
  title: both('Votre projet', 'Your project'),
  fields: [
    {
      kind: 'text',
      key: 'title',
      label: both('Nom du projet', 'Name of the project'),
      required: true,
      minLength: 3,
      maxLength: 120,
      secrecy: PUBLIC,
    },
    {
      kind: 'longText',
      key: 'summary',
      label: both('Le projet en quelques lignes', 'The project in a few lines'),
      help: both(
        'Pour quelqu’un qui n’en a jamais entendu parler. Ce texte sera publié si le projet est soutenu.',
        'For someone who has never heard of it. This text will be published if the project is funded.',
      ),
      required: true,
      minLength: 40,
      maxLength: 600,
      secrecy: PUBLIC,
    },
    {
      kind: 'choice',
      key: 'sector',
      label: both('Domaine principal', 'Main field'),
      required: true,
      secrecy: PUBLIC,
      options: offered({
        food: [
          'Alimentation, agriculture (« de la fourche à la fourchette »)',
          'Food and farming (“from farm to fork”)',
        ],
        climate: ['Énergie, climat, bâtiment', 'Energy, climate, building'],
        circular: ['Réemploi, réparation, économie circulaire', 'Reuse, repair, circular economy'],
        making: ['Fabrication, ateliers partagés, makers', 'Making, shared workshops, makers'],
        mobility: ['Mobilité, logistique', 'Mobility, logistics'],
        housing: ['Logement, cadre de vie', 'Housing, living environment'],
        care: ['Santé, soin, aide à la personne, petite enfance', 'Health, care, early childhood'],
        culture: ['Culture, éducation, sport', 'Culture, education, sport'],
        digital: ['Numérique', 'Digital'],
        integration: ['Insertion par l’activité économique', 'Work integration'],
        other: ['Autre', 'Other'],
      }),
    },
    {
      kind: 'choices',
      key: 'approaches',
      label: both('Votre projet est aussi…', 'Your project is also…'),
      options: offered({
        maker: ['un projet de makers (fabrication ouverte et partagée)', 'a maker project (open, shared making)'],
        place: ['un tiers-lieu ou un lieu partagé', 'a third place or shared place'],
        commons: ['un commun, ouvert et géré par ceux qui l’utilisent', 'a commons, open and run by its users'],
        joint: ['un projet porté par plusieurs structures', 'a project carried by several organizations'],
      }),
    },
    {
      kind: 'longText',
      key: 'origin',
      label: both('D’où vient ce projet ?', 'Where does this project come from?'),
      help: both(
        'Qui en a eu l’idée, ce que vous avez déjà fait ou essayé.',
        'Who had the idea, what you have already done or tried.',
      ),
      required: true,
      minLength: 40,
      maxLength: 1500,
    },
    {
      kind: 'longText',
      key: 'need',
      label: both('À quel besoin mal couvert répond-il ?', 'What unmet need does it answer?'),
      help: both(
        'Ce qui existe déjà, ce qui manque, comment vous le savez.',
        'What exists already, what is missing, how you know.',
      ),
      required: true,
      minLength: 80,
      maxLength: 2000,
    },
    {
      kind: 'longText',
      key: 'activities',
      label: both('Qu’allez-vous faire ?', 'What will you do?'),
      help: both('Les étapes, les moyens, ce qui est nouveau.', 'The steps, the means, what is new.'),
      required: true,
      minLength: 80,
      maxLength: 3000,
    },
    {
      kind: 'longText',
      key: 'audience',
      label: both('Pour qui ?', 'For whom?'),
      help: both(
        'Décrivez les publics en général, sans citer de personnes.',
        'Describe the groups in general, without naming anyone.',
      ),
      required: true,
      minLength: 20,
      maxLength: 1000,
    },
    {
      kind: 'number',
      key: 'audienceCount',
      label: both('Combien de personnes par an ?', 'How many people a year?'),
      min: 0,
      max: 2_000_000,
    },
    { kind: 'date', key: 'startsOn', label: both('Début du projet', 'Start of the project'), required: true },
    {
      kind: 'date',
      key: 'endsOn',
      label: both('Fin du projet', 'End of the project'),
      required: true,
      notBeforeField: 'startsOn',
    },
    {
      kind: 'indicators',
      key: 'indicators',
      label: both('À quoi verra-t-on que c’est réussi ?', 'How will success be seen?'),
      help: both(
        'Deux à huit mesures simples, avec la cible à la fin du projet. Le bilan les reprendra.',
        'Two to eight simple measures, with the target at the end of the project. The final report will take them up.',
      ),
      required: true,
      min: 2,
      max: 8,
      suggested: [
        { label: both('Personnes accueillies', 'People welcomed'), unit: both('personnes par an', 'people a year') },
        { label: both('Emplois créés', 'Jobs created'), unit: both('ETP', 'FTE') },
        { label: both('Matières réemployées', 'Materials reused'), unit: both('tonnes par an', 'tonnes a year') },
        {
          label: both('Partenaires locaux engagés', 'Local partners involved'),
          unit: both('structures', 'organizations'),
        },
      ],
    },
    {
      kind: 'choices',
      key: 'otherNeeds',
      label: both('De quoi d’autre avez-vous besoin ?', 'What else do you need?'),
      help: both(
        'Sans effet sur la décision : le service vous orientera.',
        'No effect on the decision: the office will direct you.',
      ),
      options: offered({
        advice: ['Un accompagnement', 'Advice and coaching'],
        premises: ['Un local', 'Premises'],
        partners: ['Des partenaires', 'Partners'],
        visibility: ['De la visibilité', 'Visibility'],
        procurement: ['Un accès à la commande publique', 'Access to public procurement'],
      }),
    },
  ],
};
