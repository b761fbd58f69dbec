import { refusalTable } from '../../kernel/refusals/refusal.js';

/** What may stand against a message. */
export const messageRefusals = refusalTable({
  message_read: {
    status: 409,
    fr: 'La structure a déjà lu ce message : il reste.',
    en: 'The organization has already read this message: it stays.',
  },
  message_empty: {
    status: 422,
    fr: 'Écrivez votre message avant de l’envoyer.',
    en: 'Write your message before sending it.',
  },
  message_paper_unknown: {
    status: 422,
    fr: 'Cette pièce n’est plus disponible. Retirez-la, puis joignez-la de nouveau.',
    en: 'This document is no longer available. Take it out, then attach it again.',
  },
  message_paper_waiting: {
    status: 422,
    fr: '« {name} » est en cours de vérification. Attendez quelques instants, puis envoyez.',
    en: '“{name}” is being checked. Wait a moment, then send.',
  },
  message_paper_refused: {
    status: 422,
    fr: '« {name} » a été refusé par la vérification. Retirez cette pièce, puis envoyez.',
    en: '“{name}” was refused by the check. Take this document out, then send.',
  },
  message_papers_too_many: {
    status: 422,
    fr: 'Un message porte {max} pièces au plus. Envoyez les autres dans un second message.',
    en: 'A message carries at most {max} documents. Send the others in a second message.',
  },
});
