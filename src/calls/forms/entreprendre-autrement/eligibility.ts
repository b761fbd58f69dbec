import type { EligibilityQuestion } from '../eligibility.js';
import { both, offered } from '../wording.js';

const CARRIER_FIRST = both(
  'L’appel à projets soutient des structures. Seul ou avec quelques amis, vous pouvez porter le projet dans une coopérative d’activité et d’emploi (CAE) ou une couveuse : contactez-en une, puis revenez avec elle.',
  'The call supports organizations. Alone or with a few friends, you may carry the project inside a business and employment co-operative (CAE) or an incubator: contact one, then come back with it.',
);

/** Five questions before the form. Grounds: rules of the call (who may apply, exclusions, territory). */
export const ELIGIBILITY: readonly EligibilityQuestion[] = [
  {
    key: 'carrier',
    question: both('Qui porte le projet ?', 'Who carries the project?'),
    options: [
      ...offered({
        social: [
          'Une association, une fondation, une mutuelle, une union ou une coopérative (SCOP, SCIC, CAE…)',
          'An association, a foundation, a mutual, a union or a co-operative (SCOP, SCIC, CAE…)',
        ],
        company: [
          'Une société commerciale de l’économie sociale et solidaire',
          'A commercial company of the social and solidarity economy',
        ],
        hosted: ['Une personne accueillie par une CAE ou une couveuse', 'A person hosted by a CAE or an incubator'],
      }),
      { value: 'person', label: both('Une personne seule', 'A person alone'), stop: CARRIER_FIRST },
      {
        value: 'other',
        label: both('Une autre société, une administration', 'Another company, a public body'),
        stop: both(
          'Cet appel à projets est réservé à l’économie sociale et solidaire. La métropole a d’autres aides aux entreprises : demandez-les au service du développement économique.',
          'This call is for the social and solidarity economy. The métropole has other aid for businesses: ask its economic development service.',
        ),
      },
    ],
  },
  {
    key: 'esus',
    question: both('Où en est l’agrément ESUS de la société ?', 'How far is the company’s ESUS approval?'),
    help: both(
      'ESUS : entreprise solidaire d’utilité sociale, agréée par le préfet (code du travail, article L3332-17-1).',
      'ESUS: solidarity enterprise of social utility, approved by the prefect (Labour code, article L3332-17-1).',
    ),
    when: { question: 'carrier', isAnyOf: ['company'] },
    options: [
      ...offered({
        approved: ['La société est agréée', 'The company is approved'],
        seeking: [
          'La société a moins de 3 ans et prépare sa demande',
          'The company is under 3 years old and is preparing its request',
        ],
      }),
      {
        value: 'none',
        label: both('Elle n’est pas agréée et a plus de 3 ans', 'It is not approved and is over 3 years old'),
        stop: both(
          'Au-delà de 3 ans, une société commerciale doit être agréée ESUS pour candidater. Demandez l’agrément à la préfecture, puis revenez : l’appel à projets est permanent.',
          'Beyond 3 years, a commercial company must hold the ESUS approval to apply. Ask the prefecture for it, then come back: the call is permanent.',
        ),
      },
    ],
  },
  {
    key: 'registered',
    question: both('La structure existe-t-elle déjà légalement ?', 'Does the organization legally exist already?'),
    help: both('Elle a un numéro SIRET ou RNA.', 'It has a SIRET or RNA number.'),
    options: [
      ...offered({ yes: ['Oui', 'Yes'] }),
      {
        value: 'no',
        label: both('Pas encore', 'Not yet'),
        stop: both(
          'La structure doit exister le jour du dépôt. Déclarez-la d’abord (préfecture ou greffe) : votre brouillon vous attendra.',
          'The organization must exist on the day of filing. Register it first (prefecture or court registry): your draft will wait.',
        ),
      },
    ],
  },
  {
    key: 'place',
    question: both(
      'L’activité aura-t-elle lieu dans au moins une commune de la métropole ?',
      'Will the activity take place in at least one commune of the métropole?',
    ),
    options: [
      ...offered({ yes: ['Oui', 'Yes'] }),
      {
        value: 'no',
        label: both('Non', 'No'),
        stop: both(
          'Seules les activités exercées dans une commune de la métropole sont soutenues. Votre intercommunalité ou votre région propose sans doute une aide voisine.',
          'Only activities in a commune of the métropole are supported. Your own intercommunal body or region may offer a similar aid.',
        ),
      },
    ],
  },
  {
    key: 'kind',
    question: both('Que demandez-vous ?', 'What are you asking for?'),
    options: [
      ...offered({
        start: ['Une aide au démarrage d’une structure récente', 'Help to start a recent organization'],
        development: [
          'Une aide pour une nouvelle activité d’une structure établie',
          'Help for a new activity of an established one',
        ],
      }),
      {
        value: 'workshop',
        label: both(
          'Une aide à un atelier ou chantier d’insertion (ACI)',
          'Help for a work-integration workshop (ACI)',
        ),
        stop: both(
          'Les ateliers et chantiers d’insertion relèvent d’un autre dispositif. Contactez le service de l’insertion de la métropole.',
          'Work-integration workshops (ACI) have another scheme. Contact the integration service of the métropole.',
        ),
      },
      {
        value: 'investment',
        label: both('Un achat de matériel ou des travaux', 'Equipment or building works'),
        stop: both(
          'L’aide finance le fonctionnement du projet (salaires, loyers, communication, petit matériel), pas l’investissement. Nord Actif et les Cigales peuvent vous aider à financer vos équipements.',
          'The grant pays running costs (salaries, rent, communication, small equipment), not investment. Nord Actif and the Cigales clubs can help finance equipment.',
        ),
      },
    ],
  },
];
