import { refusalTable } from '../kernel/refusals/refusal.js';

/** What the rights of people over their data refuse, and why. */
export const rightsRefusals = refusalTable({
  export_not_yours: {
    status: 403,
    fr: 'Seule une personne propriétaire de la structure, ou qui la représente, peut en exporter toutes les données.',
    en: 'Only an owner of the organization, or whoever represents it, may export all of its data.',
  },
  export_expired: {
    status: 410,
    fr: 'Cet export n’est plus disponible : il se télécharge pendant {minutes} minutes. Demandez-en un nouveau.',
    en: 'This export is no longer available: it can be downloaded for {minutes} minutes. Ask for a new one.',
  },
  erasure_asked_already: {
    status: 409,
    fr: 'Votre demande d’effacement est déjà enregistrée. Vous aurez une réponse au plus tard le {due}.',
    en: 'Your request for erasure is already recorded. You will have an answer by {due} at the latest.',
  },
  ground_too_short: {
    status: 422,
    fr: 'Dites pourquoi la demande est refusée : la personne doit pouvoir contester (RGPD, article 12-4).',
    en: 'Say why the request is refused: the person must be able to contest it (GDPR, article 12(4)).',
  },
  own_request: {
    status: 409,
    fr: 'C’est votre propre demande : un autre agent doit y répondre.',
    en: 'This is your own request: another officer must answer it.',
  },
  application_unknown: {
    status: 422,
    fr: 'Aucun dossier ne porte ce numéro. Recopiez-le tel qu’il est écrit, par exemple EA-2026-0012.',
    en: 'No application has this number. Copy it as it is written, for instance EA-2026-0012.',
  },
  hold_past: {
    status: 422,
    fr: 'Choisissez une date de fin dans l’avenir.',
    en: 'Choose an end date in the future.',
  },
  hold_too_long: {
    status: 422,
    fr: 'Une suspension dure au plus {years} ans. Vous pourrez la renouveler.',
    en: 'A hold lasts at most {years} years. You may renew it.',
  },
  hold_there: {
    status: 409,
    fr: 'La conservation de ce dossier est déjà suspendue jusqu’au {until}. Levez cette suspension avant d’en poser une autre.',
    en: 'This file is already on hold until {until}. Lift this hold before you set another.',
  },
  retention_running: {
    status: 409,
    fr: 'La durée de conservation court jusqu’au {due}.',
    en: 'The file is kept until {due}.',
  },
  retention_held: {
    status: 409,
    fr: 'La conservation est suspendue jusqu’au {until}.',
    en: 'The file is on hold until {until}.',
  },
  notice_running: {
    status: 409,
    fr: 'La structure n’a pas été prévenue depuis {days} jours.',
    en: 'The organization was not warned {days} days ago.',
  },
});
