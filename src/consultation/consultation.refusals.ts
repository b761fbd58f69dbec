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
  opinion_already_given: {
    status: 409,
    fr: 'L’avis est déjà rendu : modifiez-le vous-même jusqu’au {due}, ou écrivez au service instructeur.',
    en: 'The opinion is already given: change it yourself until {due}, or write to the grants office.',
  },
  opinion_passes_spent: {
    status: 409,
    fr: 'Cette demande a déjà été transmise {limit} fois. Rendez l’avis vous-même, ou écrivez au service instructeur.',
    en: 'This request was already passed on {limit} times. Give the opinion yourself, or write to the grants office.',
  },
  opinion_passed_to_self: {
    status: 422,
    fr: 'Cette adresse est la vôtre : indiquez celle de la personne qui donnera l’avis.',
    en: 'This address is yours: give the one of the person who will give the opinion.',
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
