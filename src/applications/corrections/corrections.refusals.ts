import { refusalTable } from '../../kernel/refusals/refusal.js';

/** What may stand against the correction of an answer by an officer. */
export const correctionRefusals = refusalTable({
  correction_too_late: {
    status: 409,
    fr: 'Ce dossier ne se corrige plus : il a été examiné par le comité, ou il est clos. Écrivez au porteur.',
    en: 'This application can no longer be corrected: the committee has examined it, or it has ended. Write to the holder.',
  },
  correction_unknown: {
    status: 422,
    fr: '« {field} » n’est pas une question du formulaire de ce dossier. Choisissez-la dans la liste.',
    en: '“{field}” is not a question of this application’s form. Choose it from the list.',
  },
  correction_of_commitment: {
    status: 422,
    fr: '« {field} » engage le porteur : montants, déclarations, pièces et coordonnées bancaires ne se corrigent pas à sa place. Demandez un complément.',
    en: '“{field}” commits the holder: amounts, statements, documents and bank details are never corrected in their place. Ask for a supplement.',
  },
  correction_awaited: {
    status: 409,
    fr: '« {field} » est demandé au porteur, qui y répond en ce moment. Attendez sa réponse.',
    en: '“{field}” has been asked of the holder, who is answering it now. Wait for the answer.',
  },
  correction_changes_nothing: {
    status: 422,
    fr: 'Cette réponse est déjà celle du dossier. Changez-la, ou renoncez à la correction.',
    en: 'This answer is already the one on file. Change it, or give the correction up.',
  },
  correction_touches_others: {
    status: 422,
    fr: 'Cette correction effacerait ou ouvrirait d’autres questions. Demandez plutôt un complément au porteur.',
    en: 'This correction would erase or open other questions. Ask the holder for a supplement instead.',
  },
});
