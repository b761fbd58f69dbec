import { refusalTable } from '../refusals/refusal.js';

/** What may be wrong with one field of a request; `field` is its name as the API writes it. */
export const fieldRefusals = refusalTable({
  field_missing: {
    status: 422,
    fr: '« {field} » est à remplir.',
    en: '“{field}” needs to be filled in.',
  },
  field_unknown: {
    status: 422,
    fr: '« {field} » n’est pas attendu ici. Retirez-le.',
    en: '“{field}” is not expected here. Remove it.',
  },
  field_not_text: { status: 422, fr: '« {field} » doit être un texte.', en: '“{field}” must be a text.' },
  field_unreadable: {
    status: 422,
    fr: '« {field} » contient un caractère illisible. Effacez-le et saisissez-le de nouveau.',
    en: '“{field}” holds a character that cannot be read. Delete it and type it again.',
  },
  field_length: {
    status: 422,
    fr: '« {field} » doit compter de {min} à {max} caractères.',
    en: '“{field}” must have {min} to {max} characters.',
  },
  field_not_whole: {
    status: 422,
    fr: '« {field} » doit être un nombre entier.',
    en: '“{field}” must be a whole number.',
  },
  field_range: {
    status: 422,
    fr: '« {field} » doit être compris entre {min} et {max}.',
    en: '“{field}” must be between {min} and {max}.',
  },
  field_not_number: { status: 422, fr: '« {field} » doit être un nombre.', en: '“{field}” must be a number.' },
  field_not_yes_or_no: {
    status: 422,
    fr: '« {field} » doit être vrai ou faux.',
    en: '“{field}” must be true or false.',
  },
  field_not_date: {
    status: 422,
    fr: '« {field} » doit être une date qui existe, écrite AAAA-MM-JJ.',
    en: '“{field}” must be an existing date, written YYYY-MM-DD.',
  },
  field_not_instant: {
    status: 422,
    fr: '« {field} » doit être un instant écrit comme 2026-03-01T09:00:00Z.',
    en: '“{field}” must be an instant written like 2026-03-01T09:00:00Z.',
  },
  field_not_identifier: {
    status: 422,
    fr: '« {field} » doit être un identifiant donné par ce service.',
    en: '“{field}” must be an identifier given by this service.',
  },
  field_not_choice: {
    status: 422,
    fr: '« {field} » : choisissez parmi {choices}.',
    en: '“{field}”: choose one of {choices}.',
  },
  field_not_email: {
    status: 422,
    fr: '« {field} » doit être une seule adresse électronique, comme nom@exemple.fr.',
    en: '“{field}” must be a single e-mail address, like name@example.org.',
  },
  field_form: {
    status: 422,
    fr: '« {field} » n’a pas la forme attendue. {hint}',
    en: '“{field}” does not have the expected form. {hint}',
  },
  field_not_list: {
    status: 422,
    fr: '« {field} » doit être une liste de {min} à {max} éléments.',
    en: '“{field}” must be a list of {min} to {max} items.',
  },
  field_not_object: { status: 422, fr: '« {field} » doit être un objet.', en: '“{field}” must be an object.' },
});
