import { refusalTable } from '../kernel/refusals/refusal.js';

export const consultationRefusals = refusalTable({
  opinion_too_late: {
    status: 409,
    fr: 'L’avis était attendu jusqu’au {due}. Écrivez au service instructeur s’il doit encore être pris en compte.',
    en: 'The opinion was due by {due}. Write to the grants office if it should still be considered.',
  },
  opinion_reasons_missing: {
    status: 422,
    fr: 'Dites en une phrase au moins pourquoi l’avis est réservé ou défavorable.',
    en: 'Say in at least one sentence why the opinion is reserved or unfavourable.',
  },
  opinion_still_awaited: {
    status: 409,
    fr: 'L’avis est attendu jusqu’au {due}.',
    en: 'The opinion is awaited until {due}.',
  },
  opinion_due_date_past: {
    status: 422,
    fr: 'Choisissez une date limite à venir.',
    en: 'Choose a due date in the future.',
  },
  consultation_open: {
    status: 409,
    fr: 'La consultation de {commune} est ouverte jusqu’au {due} : le règlement de l’appel demande d’attendre l’avis ou la fin du délai.',
    en: 'The consultation of {commune} is open until {due}: the rules of the call ask to wait for the opinion or the end of the delay.',
  },
});
