import { refusalTable } from '../kernel/refusals/refusal.js';

export const territoryRefusals = refusalTable({
  authority_missing: {
    status: 503,
    fr: 'La collectivité n’est pas encore installée. Un administrateur doit charger ses données.',
    en: 'The authority is not set up yet. An administrator must load its data.',
  },
  parameter_missing: {
    status: 409,
    fr: 'La règle « {name} » n’a pas de valeur au {on}. Un administrateur doit l’ajouter, avec sa source.',
    en: 'The rule “{name}” has no value on {on}. An administrator must add it, with its source.',
  },
  parameter_value_wrong: {
    status: 422,
    fr: 'La valeur de « {name} » ne convient pas : un nombre entier dans l’unité de la règle, ou un identifiant exact. Vérifiez-la dans le texte cité.',
    en: 'The value of “{name}” does not fit: a whole number in the unit of the rule, or an exact identifier. Check it in the text you cite.',
  },
  parameter_in_force: {
    status: 409,
    fr: 'La valeur du {on} a déjà servi : elle ne change plus. Donnez à la nouvelle valeur une autre date.',
    en: 'The value of {on} has been in force: it does not change. Give the new value another date.',
  },
  commune_not_ours: {
    status: 422,
    fr: 'Le code {insee} n’est pas celui d’une commune du territoire. Choisissez la commune dans la liste.',
    en: '{insee} is not the code of a commune of the territory. Choose the commune from the list.',
  },
  mandate_dates_reversed: {
    status: 422,
    fr: 'Le mandat ne peut pas finir avant d’avoir commencé ({from}). Corrigez la date de fin.',
    en: 'The mandate cannot end before it starts ({from}). Correct the end date.',
  },
  mandate_already_held: {
    status: 409,
    fr: 'Cette adresse est déjà celle d’un référent de la commune à ces dates. Terminez d’abord l’autre mandat.',
    en: 'This address is already that of a delegate of the commune on these dates. End the other mandate first.',
  },
});
