import type { Section } from '../catalogue.js';
import { both, offered, YES_NO } from '../wording.js';

/** Networks and funders that coach applicants and may sit on the committee: the answer shows interests to declare. */
export const NETWORKS = offered({
  apes: ['APES', 'APES'],
  cress: ['CRESS Hauts-de-France', 'CRESS Hauts-de-France'],
  initiativesEtCites: ['Initiatives et Cités', 'Initiatives et Cités'],
  alliances: ['Réseau Alliances', 'Réseau Alliances'],
  anis: ['ANIS', 'ANIS'],
  nordActif: ['Nord Actif', 'Nord Actif'],
  cigales: ['Cigales', 'Cigales clubs'],
  urscop: ['Union régionale des SCOP', 'Regional union of SCOPs'],
  cae: ['Une coopérative d’activité et d’emploi', 'A business and employment co-operative'],
  none: ['Aucun de ces réseaux', 'None of these'],
});

/** What the organization's own record does not say: its people, its governance, who helps it. */
export const STRUCTURE: Section = {
  key: 'structure',
  title: both('Votre structure', 'Your organization'),
  intro: both(
    'Le nom, la forme juridique, le SIRET et l’adresse viennent de la fiche de votre structure : vous n’avez pas à les redonner.',
    'The name, legal form, SIRET and address come from your organization’s record: no need to give them again.',
  ),
  fields: [
    {
      kind: 'person',
      key: 'contact',
      label: both('Personne à contacter sur ce dossier', 'Person to contact about this application'),
      required: true,
      needs: ['role', 'email', 'phone'],
      secrecy: { committee: false },
    },
    {
      kind: 'person',
      key: 'hostedPerson',
      label: both('Personne accueillie qui porte le projet', 'Hosted person who carries the project'),
      help: both(
        'Si le projet est celui d’une personne que votre coopérative accueille.',
        'If the project is that of a person your co-operative hosts.',
      ),
      needs: ['email'],
      when: [{ field: 'organization.legalForm', is: 'cae' }],
    },
    {
      kind: 'longText',
      key: 'purpose',
      label: both('Que fait votre structure ?', 'What does your organization do?'),
      help: both(
        'Son objet, ses activités, son histoire en quelques lignes.',
        'Its purpose, activities and history in a few lines.',
      ),
      required: true,
      minLength: 40,
      maxLength: 1500,
    },
    {
      kind: 'longText',
      key: 'governance',
      label: both('Comment les décisions sont-elles prises ?', 'How are decisions made?'),
      help: both(
        'Qui vote, qui dirige, quelle place ont les salariés, les bénévoles, les usagers ; que devient l’excédent.',
        'Who votes, who leads, what place employees, volunteers and users have; what becomes of any surplus.',
      ),
      required: true,
      minLength: 40,
      maxLength: 1500,
    },
    {
      kind: 'number',
      key: 'employees',
      label: both('Salariés aujourd’hui', 'Employees today'),
      help: both('En équivalents temps plein (ETP).', 'In full-time equivalents (FTE).'),
      unit: both('ETP', 'FTE'),
      decimals: 2,
      min: 0,
      max: 10_000,
      required: true,
    },
    {
      kind: 'number',
      key: 'volunteers',
      label: both('Bénévoles réguliers', 'Regular volunteers'),
      min: 0,
      max: 100_000,
    },
    {
      kind: 'choice',
      key: 'taxed',
      label: both('Votre structure récupère-t-elle la TVA ?', 'Does your organization recover VAT?'),
      help: both('Si oui, présentez le budget hors taxes.', 'If so, give the budget without VAT.'),
      options: YES_NO,
      required: true,
    },
    {
      kind: 'choices',
      key: 'networks',
      label: both(
        'Réseaux dont vous êtes membre ou qui vous accompagnent',
        'Networks you belong to or that support you',
      ),
      help: both(
        'Certains siègent au comité de sélection : leur représentant ne participera pas à l’examen de votre dossier.',
        'Some sit on the selection committee: their representative will take no part in your application.',
      ),
      options: NETWORKS,
      required: true,
    },
  ],
};
