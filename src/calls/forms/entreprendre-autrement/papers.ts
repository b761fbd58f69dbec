import type { AttachmentField, Section } from '../catalogue.js';
import type { Condition } from '../conditions.js';
import { both } from '../wording.js';
import { DEVELOPMENT_AXIS } from './axes.js';

const legalForms = (...forms: string[]): Condition[] => [{ field: 'organization.legalForm', isAnyOf: forms }];

function paper(key: string, fr: string, en: string, more: Partial<AttachmentField> = {}): AttachmentField {
  return { kind: 'attachment', key, label: both(fr, en), required: true, ...more };
}

/** The papers by legal form and age (frame of Cerfa 12156 and of the call): nothing the authority already has. */
export const PAPERS: Section = {
  key: 'papers',
  title: both('Les pièces', 'Documents'),
  intro: both(
    'Une photo nette suffit. Cinq fichiers de 20 Mo au plus par pièce.',
    'A clear photo is enough. Up to five files of 20 MB for each document.',
  ),
  fields: [
    paper('statutes', 'Statuts signés', 'Signed articles', {
      help: both('La version en vigueur, datée et signée.', 'The version in force, dated and signed.'),
      lasting: true,
    }),
    paper('leaders', 'Liste des dirigeants', 'List of the people in charge', {
      help: both(
        'Bureau, conseil d’administration ou gérance, avec leurs fonctions.',
        'Board or management, with their positions.',
      ),
      secrecy: { committee: false },
    }),
    paper(
      'declaration',
      'Récépissé de déclaration ou parution au Journal officiel',
      'Registration receipt or official gazette notice',
      { when: legalForms('association', 'foundation'), lasting: true },
    ),
    paper('registration', 'Extrait Kbis de moins de trois mois', 'Company register extract under three months old', {
      when: legalForms('scop', 'scic', 'cae', 'cooperative', 'company'),
    }),
    paper(
      'mutualRegistration',
      'Attestation d’immatriculation (mutuelle ou union)',
      'Registration certificate (mutual or union)',
      { when: legalForms('mutual', 'union'), lasting: true },
    ),
    paper('bankDetails', 'RIB au nom de la structure', 'Bank details in the organization’s name', {
      help: both(
        'Le nom du titulaire doit être exactement celui de la structure.',
        'The account holder must be exactly the organization.',
      ),
      secrecy: { committee: false },
      max: 1,
    }),
    paper('accounts', 'Comptes approuvés du dernier exercice', 'Approved accounts of the last year', {
      help: both('Bilan, compte de résultat et annexe.', 'Balance sheet, income statement and notes.'),
      when: [{ field: 'application.axis', is: DEVELOPMENT_AXIS }],
    }),
    paper('activityReport', 'Dernier rapport d’activité', 'Latest activity report', {
      when: [{ field: 'application.axis', is: DEVELOPMENT_AXIS }],
    }),
    paper('forecast', 'Prévisionnel sur trois ans', 'Three-year forecast', {
      help: both('Compte de résultat et trésorerie.', 'Income statement and cash flow.'),
    }),
    paper('esusApproval', 'Arrêté d’agrément ESUS', 'ESUS approval order', {
      when: [...legalForms('company'), { field: 'organization.esus', is: 'approved' }],
    }),
    paper('esusRequest', 'Preuve de la demande d’agrément ESUS', 'Proof of the ESUS request', {
      help: both(
        'Le solde de la subvention ne sera versé qu’une fois l’agrément obtenu.',
        'The balance of the grant will be paid only once the approval is obtained.',
      ),
      when: [...legalForms('company'), { field: 'organization.esus', is: 'seeking' }],
    }),
    paper('integrationAgreement', 'Convention d’insertion avec l’État', 'Work-integration agreement with the State', {
      when: [{ field: 'organization.workIntegration', isAnyOf: ['EI', 'ETTI', 'AI'] }],
    }),
    paper('hostingContract', 'Contrat d’accueil dans la coopérative', 'Hosting contract with the co-operative', {
      when: legalForms('cae'),
      required: false,
    }),
    paper('mandate', 'Pouvoir du signataire', 'Signatory’s authority', {
      help: both(
        'Si la personne qui dépose n’est pas le représentant légal.',
        'If the person who files is not the legal representative.',
      ),
      required: false,
      secrecy: { committee: false },
    }),
    paper('otherPapers', 'Autres documents utiles', 'Other useful documents', { required: false }),
  ],
};
