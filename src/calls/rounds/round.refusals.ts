import { refusalTable } from '../../kernel/refusals/refusal.js';

/** Why the dates of a round cannot be changed. Instants come written in both languages. */
export const roundRefusals = refusalTable({
  round_over: {
    status: 409,
    fr: 'La vague « {name} » est close : ses dates ne changent plus. Prolongez-la, ou ouvrez une autre vague.',
    en: 'The round “{name}” has closed: its dates no longer change. Extend it, or open another round.',
  },
  round_opening_begun: {
    status: 409,
    fr: 'La vague « {name} » a déjà ouvert : sa date d’ouverture ne change plus.',
    en: 'The round “{name}” has already opened: its opening date no longer changes.',
  },
  round_closing_promised: {
    status: 409,
    fr: 'La vague « {name} » est ouverte : sa clôture du {closes} est annoncée. Elle ne peut qu’être repoussée, par une prolongation motivée.',
    en: 'The round “{name}” is open: its closing on {closes} has been announced. It can only be put off, by an extension with its reason.',
  },
  round_grace_promised: {
    status: 409,
    fr: 'La vague « {name} » est ouverte : la tolérance annoncée ne peut pas être réduite.',
    en: 'The round “{name}” is open: the grace announced cannot be reduced.',
  },
  extension_not_later: {
    status: 422,
    fr: 'Choisissez une clôture après le {closes}, et à venir.',
    en: 'Choose a closing after {closes}, and yet to come.',
  },
  extension_needs_publication: {
    status: 409,
    fr: 'L’appel n’est pas publié : changez directement les dates de la vague.',
    en: 'The call is not published: change the dates of the round itself.',
  },
});
