import { refusalTable } from '../../../kernel/refusals/refusal.js';

/** What may stand against a saved view. */
export const viewRefusals = refusalTable({
  view_name_taken: {
    status: 409,
    fr: 'Vous avez déjà une vue de ce nom. Choisissez-en un autre, ou remplacez cette vue.',
    en: 'You already have a view of this name. Choose another, or replace that view.',
  },
  views_too_many: {
    status: 409,
    fr: 'Vous avez {most} vues, le plus qu’on puisse garder. Supprimez-en une d’abord.',
    en: 'You have {most} views, as many as one may keep. Delete one first.',
  },
  view_column_unknown: {
    status: 422,
    fr: 'La colonne « {name} » n’existe pas.',
    en: 'There is no column “{name}”.',
  },
});
