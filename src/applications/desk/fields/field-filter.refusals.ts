import { refusalTable } from '../../../kernel/refusals/refusal.js';

/** What may be wrong with a filter or a column made of an answer. */
export const fieldRefusals = refusalTable({
  field_filter_without_call: {
    status: 422,
    fr: 'Choisissez d’abord un appel à projets : ses questions servent de filtres et de colonnes.',
    en: 'Choose a call first: its questions serve as filters and columns.',
  },
  field_filter_unknown: {
    status: 422,
    fr: 'Le formulaire de l’appel à projets n’a pas de question « {key} » dont on puisse faire un filtre ou une colonne.',
    en: 'The form of the call has no question “{key}” to make a filter or a column of.',
  },
  field_filter_value: {
    status: 422,
    fr: 'La valeur demandée pour « {label} » n’est pas de celles que prend cette question.',
    en: 'The value wanted for “{label}” is not one this question takes.',
  },
});
