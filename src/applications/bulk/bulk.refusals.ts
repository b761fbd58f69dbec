import { refusalTable } from '../../kernel/refusals/refusal.js';

export const bulkRefusals = refusalTable({
  bulk_input_missing: {
    status: 422,
    fr: 'Cette action demande une précision : remplissez ce champ.',
    en: 'This act needs one more thing: fill in this field.',
  },
  undo_too_late: {
    status: 409,
    fr: 'Les dix minutes sont passées : les courriels sont partis. Corrigez les dossiers un à un.',
    en: 'The ten minutes are over: the mails have left. Correct the applications one by one.',
  },
  already_undone: {
    status: 409,
    fr: 'Cette action a déjà été annulée.',
    en: 'This act has already been undone.',
  },
  act_stands: {
    status: 409,
    fr: 'L’acte reste : seuls ses courriels sont arrêtés.',
    en: 'The act stands: only its mails are stopped.',
  },
  request_seen: {
    status: 409,
    fr: 'La structure a déjà lu la demande de compléments : elle reste ouverte.',
    en: 'The organization has already read the request for items: it stays open.',
  },
  changed_since: {
    status: 409,
    fr: 'Le dossier a changé depuis : il reste comme il est.',
    en: 'The application has changed since: it stays as it is.',
  },
  nobody_free: {
    status: 422,
    fr: 'Aucun des instructeurs choisis ne peut recevoir ce dossier.',
    en: 'None of the officers chosen may take this application.',
  },
});
