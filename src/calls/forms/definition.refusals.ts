import { refusalTable } from '../../kernel/refusals/refusal.js';

/** What may be wrong with a form definition, told to the officer who builds it. */
export const definitionRefusals = refusalTable({
  form_definition_malformed: {
    status: 422,
    fr: 'La définition du formulaire n’a pas la forme attendue à « {place} » : suivez le catalogue des champs.',
    en: 'The form definition does not have the expected shape at “{place}”: follow the catalogue of fields.',
  },
  form_empty: {
    status: 422,
    fr: 'Ce formulaire ne pose aucune question : ajoutez une rubrique et une question.',
    en: 'This form asks nothing: add a section and a question.',
  },
  form_too_large: {
    status: 422,
    fr: 'Ce formulaire compte {count} questions ; {max} au plus.',
    en: 'This form has {count} questions; {max} at most.',
  },
  form_key_malformed: {
    status: 422,
    fr: 'La clé « {key} » doit commencer par une minuscule sans accent et ne compter que des lettres et des chiffres (40 au plus).',
    en: 'The key “{key}” must start with a small unaccented letter and hold only letters and digits (40 at most).',
  },
  form_key_twice: {
    status: 422,
    fr: 'La clé « {key} » sert déjà à une autre question : donnez-en une différente à chacune.',
    en: 'The key “{key}” is already used by another question: give each its own.',
  },
  form_words_missing: {
    status: 422,
    fr: 'Le texte de « {key} » manque en français ou en anglais : écrivez les deux.',
    en: 'The wording of “{key}” is missing in French or in English: write both.',
  },
  form_condition_unknown: {
    status: 422,
    fr: '« {key} » dépend de « {field} », qui n’existe pas à cet endroit : choisissez une question existante.',
    en: '“{key}” depends on “{field}”, which does not exist here: choose an existing question.',
  },
  form_condition_impossible: {
    status: 422,
    fr: '« {key} » attend de « {field} » une réponse que cette question ne peut pas recevoir : choisissez une réponse proposée.',
    en: '“{key}” expects of “{field}” an answer that question cannot have: choose one of its answers.',
  },
  form_condition_cycle: {
    status: 422,
    fr: '« {key} » dépend d’elle-même à travers d’autres questions : retirez l’une des conditions.',
    en: '“{key}” depends on itself through other questions: remove one of the conditions.',
  },
  form_options_missing: {
    status: 422,
    fr: '« {key} » n’offre pas assez de réponses : proposez-en au moins {min}.',
    en: '“{key}” does not offer enough answers: give at least {min}.',
  },
  form_option_twice: {
    status: 422,
    fr: '« {key} » propose deux fois la réponse « {value} » : gardez-en une.',
    en: '“{key}” offers the answer “{value}” twice: keep one.',
  },
  form_limits_reversed: {
    status: 422,
    fr: 'Les limites de « {key} » se contredisent : la plus petite doit venir avant la plus grande.',
    en: 'The limits of “{key}” contradict each other: the lower one must come before the higher one.',
  },
  form_limits_empty: {
    status: 422,
    fr: 'Aucune réponse ne tient entre les limites de « {key} » : écartez-les.',
    en: 'No answer fits between the limits of “{key}”: move them apart.',
  },
  form_eligibility_shut: {
    status: 422,
    fr: '« {key} » arrête tout le monde : laissez au moins une réponse qui permet de continuer.',
    en: '“{key}” stops everybody: leave at least one answer that lets people go on.',
  },
  form_date_reference: {
    status: 422,
    fr: '« {key} » se compare à « {field} », qui n’est pas une autre date au même endroit : choisissez une question de date.',
    en: '“{key}” is compared with “{field}”, which is not another date in the same place: choose a date question.',
  },
});
