import type { Section } from '../catalogue.js';
import { both, offered, YES_NO } from '../wording.js';

const PUBLIC = { public: 'after-award' } as const;

/** Where the project takes place: the communes named here are consulted (deliberation 22-C-0026, action 2). */
export const PLACE: Section = {
  key: 'place',
  title: both('Où ?', 'Where?'),
  intro: both(
    'Chaque commune citée sera invitée à donner son avis sur votre projet.',
    'Each commune named here will be invited to give its opinion on your project.',
  ),
  fields: [
    {
      kind: 'commune',
      key: 'mainCommune',
      label: both('Commune principale du projet', 'Main commune of the project'),
      required: true,
      within: 'territory',
      secrecy: PUBLIC,
    },
    {
      kind: 'communes',
      key: 'otherCommunes',
      label: both('Autres communes concernées', 'Other communes concerned'),
      within: 'territory',
      max: 20,
      secrecy: PUBLIC,
    },
    {
      kind: 'address',
      key: 'premises',
      label: both('Adresse du lieu, si elle est connue', 'Address of the place, if known'),
    },
    {
      kind: 'choice',
      key: 'priorityDistrict',
      label: both(
        'Le projet touche-t-il un quartier prioritaire de la politique de la ville (QPV) ?',
        'Does the project reach a priority district (QPV)?',
      ),
      options: offered({ yes: ['Oui', 'Yes'], no: ['Non', 'No'], unknown: ['Je ne sais pas', 'I do not know'] }),
      required: true,
    },
    {
      kind: 'choice',
      key: 'communeMet',
      label: both('Avez-vous déjà parlé du projet à la commune ?', 'Have you already talked to the commune about it?'),
      options: YES_NO,
      required: true,
    },
    {
      kind: 'longText',
      key: 'communeTalks',
      label: both('Avec qui, et pour quel résultat ?', 'With whom, and with what result?'),
      maxLength: 600,
      required: true,
      when: [{ field: 'communeMet', is: 'yes' }],
    },
    {
      kind: 'group',
      key: 'partners',
      label: both('Partenaires du projet', 'Partners of the project'),
      help: both(
        'Ceux qui sont déjà d’accord ou avec qui vous en parlez.',
        'Those who have agreed or with whom you are talking.',
      ),
      item: both('partenaire', 'partner'),
      max: 15,
      fields: [
        { kind: 'text', key: 'name', label: both('Nom', 'Name'), required: true, maxLength: 150 },
        {
          kind: 'text',
          key: 'part',
          label: both('Son rôle dans le projet', 'Its part in the project'),
          required: true,
          maxLength: 300,
        },
        {
          kind: 'choice',
          key: 'stage',
          label: both('Où en est l’accord ?', 'How far is the agreement?'),
          required: true,
          options: offered({
            agreed: ['Accord donné', 'Agreed'],
            talking: ['En discussion', 'Under discussion'],
          }),
        },
      ],
    },
  ],
};

/** Who will do it, and the jobs created. */
export const TEAM: Section = {
  key: 'team',
  title: both('L’équipe et l’emploi', 'Team and jobs'),
  fields: [
    {
      kind: 'longText',
      key: 'team',
      label: both('Qui mènera le projet ?', 'Who will run the project?'),
      help: both('Rôles et compétences ; inutile de joindre des CV.', 'Roles and skills; no need to attach CVs.'),
      required: true,
      minLength: 40,
      maxLength: 1500,
    },
    {
      kind: 'number',
      key: 'jobs',
      label: both('Emplois que le projet créera', 'Jobs the project will create'),
      help: both(
        'En équivalents temps plein (ETP), à la fin du projet ; 0 s’il n’y en a pas.',
        'In full-time equivalents (FTE) at the end of the project; 0 if none.',
      ),
      unit: both('ETP', 'FTE'),
      decimals: 2,
      min: 0,
      max: 500,
      required: true,
      secrecy: PUBLIC,
    },
    {
      kind: 'group',
      key: 'positions',
      label: both('Postes créés', 'Positions created'),
      item: both('poste', 'position'),
      max: 15,
      fields: [
        { kind: 'text', key: 'role', label: both('Intitulé', 'Position'), required: true, maxLength: 120 },
        {
          kind: 'choice',
          key: 'contract',
          label: both('Contrat', 'Contract'),
          required: true,
          options: offered({
            permanent: ['CDI', 'Permanent'],
            fixed: ['CDD', 'Fixed term'],
            integration: ['Contrat d’insertion', 'Work-integration contract'],
            apprentice: ['Alternance', 'Apprenticeship'],
          }),
        },
        {
          kind: 'number',
          key: 'share',
          label: both('Temps de travail', 'Working time'),
          unit: both('ETP', 'FTE'),
          decimals: 2,
          min: 0.05,
          max: 50,
          required: true,
        },
        { kind: 'date', key: 'from', label: both('À partir du', 'From') },
      ],
    },
    {
      kind: 'longText',
      key: 'integration',
      label: both(
        'En quoi votre projet d’insertion est-il remarquable par son utilité sociale ou sa nouveauté ?',
        'How is your work-integration project remarkable for its social utility or novelty?',
      ),
      required: true,
      minLength: 80,
      maxLength: 1500,
      when: [{ field: 'organization.workIntegration', isAnyOf: ['EI', 'ETTI', 'AI'] }],
    },
  ],
};
