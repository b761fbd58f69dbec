import { refusalTable } from '../../kernel/refusals/refusal.js';

/** What may be wrong with a grid or with the scores given on it. `where_…` names the criterion. */
export const gridRefusals = refusalTable({
  grid_definition_malformed: {
    status: 422,
    fr: 'La définition de la grille n’a pas la forme attendue à « {place} » : un critère compte un code, un libellé, un poids, une note la plus haute et des repères.',
    en: 'The grid definition does not have the expected shape at “{place}”: a criterion has a code, a label, a weight, a highest score and anchors.',
  },
  grid_empty: {
    status: 422,
    fr: 'Cette grille n’a pas de critère : ajoutez-en au moins un.',
    en: 'This grid has no criterion: add at least one.',
  },
  grid_code_malformed: {
    status: 422,
    fr: 'Le code « {code} » doit commencer par une minuscule sans accent et ne compter que des lettres et des chiffres (40 au plus).',
    en: 'The code “{code}” must start with a small unaccented letter and hold only letters and digits (40 at most).',
  },
  grid_code_twice: {
    status: 422,
    fr: 'Le code « {code} » sert à deux critères : donnez-en un différent à chacun.',
    en: 'The code “{code}” is used by two criteria: give each its own.',
  },
  grid_words_missing: {
    status: 422,
    fr: 'Le texte du critère « {code} » manque en français ou en anglais : écrivez les deux.',
    en: 'The wording of the criterion “{code}” is missing in French or in English: write both.',
  },
  grid_weight_malformed: {
    status: 422,
    fr: '« {where_fr} » : le poids doit être plus grand que zéro.',
    en: '“{where_en}”: the weight must be above zero.',
  },
  grid_weights_sum: {
    status: 422,
    fr: 'Les poids font {sum, number, ::percent .##} au lieu de 100 % : corrigez-les.',
    en: 'The weights add up to {sum, number, ::percent .##} instead of 100%: please correct them.',
  },
  grid_scale_malformed: {
    status: 422,
    fr: '« {where_fr} » : la note la plus haute doit être un nombre entier de 1 à 100.',
    en: '“{where_en}”: the highest score must be a whole number from 1 to 100.',
  },
  grid_anchors: {
    status: 422,
    fr: '« {where_fr} » : dites ce que valent au moins la note 0 et la note {max}, une seule fois chacune.',
    en: '“{where_en}”: say what at least the scores 0 and {max} mean, once each.',
  },
  score_missing: {
    status: 422,
    fr: '« {where_fr} » : donnez une note.',
    en: '“{where_en}”: please give a score.',
  },
  score_out_of_scale: {
    status: 422,
    fr: '« {where_fr} » : la note est un nombre entier de 0 à {max}.',
    en: '“{where_en}”: the score is a whole number from 0 to {max}.',
  },
  score_comment_missing: {
    status: 422,
    fr: '« {where_fr} » : une note de 0 se motive, écrivez pourquoi.',
    en: '“{where_en}”: a score of 0 needs a reason, please write why.',
  },
  score_unknown_criterion: {
    status: 422,
    fr: 'Le critère « {code} » n’est pas dans cette grille : retirez cette note.',
    en: 'The criterion “{code}” is not in this grid: remove this score.',
  },
});
