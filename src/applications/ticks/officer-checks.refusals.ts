import { refusalTable } from '../../kernel/refusals/refusal.js';

export const checkRefusals = refusalTable({
  reason_needed: {
    status: 422,
    fr: 'Dites ce qui est à revoir : ces mots serviront à la demande de compléments.',
    en: 'Say what is to be seen again: these words will serve the request for items.',
  },
  check_unknown: {
    status: 422,
    fr: 'Cette pièce ou cette vérification n’existe pas dans ce dossier.',
    en: 'This document or check does not exist in this application.',
  },
  checks_full: {
    status: 409,
    fr: 'Un appel compte trente vérifications au plus. Retirez-en une.',
    en: 'A call has thirty checks at most. Withdraw one.',
  },
});
