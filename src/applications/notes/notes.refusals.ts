import { refusalTable } from '../../kernel/refusals/refusal.js';

/** What may stand against a note. */
export const noteRefusals = refusalTable({
  note_empty: {
    status: 422,
    fr: 'Écrivez votre note avant de l’enregistrer.',
    en: 'Write your note before saving it.',
  },
  mention_unknown: {
    status: 422,
    fr: 'Cette personne ne peut pas être appelée sur ce dossier. Choisissez un autre collègue.',
    en: 'This person cannot be called to this application. Choose another colleague.',
  },
});
