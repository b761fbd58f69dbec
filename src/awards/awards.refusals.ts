import { refusalTable } from '../kernel/refusals/refusal.js';

export const awardRefusals = refusalTable({
  ceiling_exceeded: {
    status: 422,
    fr: 'Le montant dépasse le plafond de l’appel à projets ({ceiling}). Ramenez-le à ce plafond.',
    en: 'The amount is above the ceiling of the call ({ceiling}). Bring it down to that.',
  },
  share_exceeded: {
    status: 422,
    fr: 'Le montant dépasse {share} du budget prévisionnel, soit {most}. Ramenez-le à ce montant.',
    en: 'The amount is above {share} of the forecast budget, that is {most}. Bring it down to that.',
  },
  asked_exceeded: {
    status: 422,
    fr: 'Le montant dépasse ce que la structure a demandé ({asked}). Ramenez-le à ce montant.',
    en: 'The amount is above what the organization asked for ({asked}). Bring it down to that.',
  },
  amount_missing: {
    status: 422,
    fr: 'Indiquez le montant proposé, supérieur à zéro.',
    en: 'Give the amount proposed, above zero.',
  },
  envelope_exceeded: {
    status: 409,
    fr: 'L’enveloppe {year} ne laisse que {left}. Réduisez le montant ou modifiez l’enveloppe.',
    en: 'The {year} envelope leaves only {left}. Lower the amount or change the envelope.',
  },
  envelope_missing: {
    status: 409,
    fr: 'Aucune enveloppe n’est fixée pour {year}. Fixez-la dans les réglages de l’appel.',
    en: 'No envelope is set for {year}. Set it in the settings of the call.',
  },
  de_minimis_exceeded: {
    status: 409,
    fr: 'Avec cette aide, le total de minimis atteindrait {total} sur trois ans, au-dessus de {ceiling} (règlement UE 2023/2831) : l’aide entière serait exclue. Au plus {left} sont possibles.',
    en: 'With this aid the de minimis total would reach {total} over three years, above {ceiling} (Regulation EU 2023/2831): the whole aid would fall. At most {left} is possible.',
  },
  ground_missing: {
    status: 422,
    fr: 'Indiquez le motif : il figurera dans la lettre.',
    en: 'Give the ground: it will be in the letter.',
  },
  recommendation_missing: {
    status: 409,
    fr: 'Le comité n’a pas encore rendu son avis sur ce dossier.',
    en: 'The committee has not given its recommendation on this application yet.',
  },
  deliberation_missing: {
    status: 422,
    fr: 'Choisissez la délibération sur laquelle repose la décision.',
    en: 'Choose the deliberation the decision rests on.',
  },
  deliberation_not_adopted: {
    status: 409,
    fr: 'La délibération {number} n’a pas été adoptée : elle ne peut attribuer de subvention. Choisissez une délibération adoptée.',
    en: 'Deliberation {number} was not adopted: it cannot award a grant. Choose one that was.',
  },
  deliberation_not_transmitted: {
    status: 409,
    fr: 'La délibération {number} n’est pas encore exécutoire : enregistrez sa transmission au préfet (CGCT, L2131-1).',
    en: 'Deliberation {number} is not executory yet: record its transmission to the prefect (CGCT, L2131-1).',
  },
  deliberation_dates: {
    status: 422,
    fr: 'Les dates doivent se suivre : vote, transmission, caractère exécutoire, et aucune n’est à venir.',
    en: 'Dates must follow one another: vote, transmission, executory, and none may be in the future.',
  },
  deliberation_body: {
    status: 422,
    fr: 'Le numéro {number} ne va pas avec cette instance : C pour le conseil, B pour le bureau, P pour le président.',
    en: 'Number {number} does not fit this body: C for the council, B for the bureau, P for the president.',
  },
  deliberation_known: {
    status: 409,
    fr: 'La délibération {number} est déjà enregistrée. Reprenez-la dans la liste, ou corrigez le numéro.',
    en: 'Deliberation {number} is already recorded. Take it from the list, or correct the number.',
  },
  already_released: {
    status: 409,
    fr: 'La décision du dossier {number} est déjà partie. Ouvrez le dossier pour relire la lettre, et retirez-le de la sélection.',
    en: 'The decision on application {number} has already been sent. Open the application to read the letter, and leave it out of the selection.',
  },
  not_decided: {
    status: 409,
    fr: 'Le dossier {number} n’est pas prêt : la décision doit être exécutoire avant la lettre.',
    en: 'Application {number} is not ready: the decision must be executory before the letter.',
  },
  agreement_not_due: {
    status: 409,
    fr: 'Aucune convention n’est due pour cette subvention : elle court dès la notification.',
    en: 'No agreement is due for this award: it runs from the notification.',
  },
  agreement_due: {
    status: 409,
    fr: 'Une convention est due : enregistrez d’abord sa signature.',
    en: 'An agreement is due: record its signature first.',
  },
  signature_date: {
    status: 422,
    fr: 'La date de signature ne peut précéder la notification ni être à venir. Reprenez celle de la dernière signature.',
    en: 'The date of signature can neither precede the notification nor be in the future. Give that of the last signature.',
  },
  hearing_missing: {
    status: 422,
    fr: 'Avant un retrait, la structure doit pouvoir présenter ses observations (CRPA, L121-1 et L122-1) : indiquez le jour où elle a été entendue, qui ne peut être à venir ni précéder la notification.',
    en: 'Before a withdrawal the organization must be able to give its observations (CRPA, L121-1 and L122-1): give the day it was heard, neither in the future nor before the notification.',
  },
  proposal_settled: {
    status: 409,
    fr: 'La proposition est déjà votée : elle ne se modifie plus. Passez par un retrait ou une caducité, s’il le faut.',
    en: 'The proposal has been voted: it can no longer be changed. Withdraw or lapse the award if need be.',
  },
});
