import { refusalTable } from '../kernel/refusals/refusal.js';

export const paymentRefusals = refusalTable({
  proof_missing: {
    status: 422,
    fr: 'Il manque un justificatif : {conditions}. Déposez-le, puis recommencez.',
    en: 'A proof is missing: {conditions}. Add it, then try again.',
  },
  report_missing: {
    status: 409,
    fr: 'Le solde attend le compte rendu financier. Transmettez-le d’abord.',
    en: 'The balance waits for the financial report. Send it first.',
  },
  actual_cost_missing: {
    status: 422,
    fr: 'Indiquez le coût réel des dépenses éligibles : le solde en dépend.',
    en: 'Give the actual cost of the eligible spending: the balance depends on it.',
  },
  cost_above_report: {
    status: 422,
    fr: 'Le coût éligible dépasse le coût réel du compte rendu financier ({reported}). Corrigez l’un ou l’autre.',
    en: 'The eligible cost is above the actual cost of the financial report ({reported}). Correct one or the other.',
  },
  other_payment_open: {
    status: 409,
    fr: 'Un autre versement de cette subvention est en cours. Attendez son paiement ou demandez son renvoi.',
    en: 'Another instalment of this award is under way. Wait until it is paid or ask for it to be returned.',
  },
  award_not_running: {
    status: 409,
    fr: 'Cette subvention n’est pas en cours : aucun versement n’est possible.',
    en: 'This award is not running: nothing can be paid on it.',
  },
  siret_missing: {
    status: 409,
    fr: 'La structure n’a pas de numéro SIRET : complétez sa fiche avant le paiement.',
    en: 'The organization has no SIRET number: complete its record before paying.',
  },
  bank_account_missing: {
    status: 409,
    fr: 'La structure n’a pas de coordonnées bancaires confirmées. Confirmez-les d’abord.',
    en: 'The organization has no confirmed bank details. Confirm them first.',
  },
  bank_account_changed: {
    status: 409,
    fr: 'Les coordonnées bancaires de {organization} ont changé depuis la validation : vérifiez et validez de nouveau ce versement.',
    en: 'The bank details of {organization} have changed since the approval: check and approve this instalment again.',
  },
  bank_account_known: {
    status: 409,
    fr: 'Ces coordonnées bancaires sont déjà en service.',
    en: 'These bank details are already in use.',
  },
  iban_wrong: {
    status: 422,
    fr: 'L’IBAN est inexact : recopiez-le depuis le RIB, clé comprise.',
    en: 'The IBAN is not right: copy it from the bank statement, key included.',
  },
  bic_wrong: {
    status: 422,
    fr: 'Le BIC est inexact : 8 ou 11 caractères, comme sur le RIB.',
    en: 'The BIC is not right: 8 or 11 characters, as on the bank statement.',
  },
  proposed_by_you: {
    status: 403,
    fr: 'Vous avez proposé ces coordonnées : une autre personne doit les confirmer.',
    en: 'You proposed these details: somebody else must confirm them.',
  },
  checked_by_you: {
    status: 403,
    fr: 'Vous avez vérifié ce versement : une autre personne doit le valider.',
    en: 'You checked this instalment: somebody else must approve it.',
  },
  own_structure: {
    status: 403,
    fr: 'Vous faites partie de cette structure : un collègue doit traiter ce versement.',
    en: 'You are part of this organization: a colleague must handle this payment.',
  },
  reader_cannot_request: {
    status: 403,
    fr: 'Vous consultez seulement cette structure. Demandez à une personne qui peut modifier de le faire.',
    en: 'You may only read for this organization. Ask somebody who may edit to do it.',
  },
  condition_unknown: {
    status: 422,
    fr: 'Ce versement n’attend pas ce justificatif.',
    en: 'This instalment does not wait for this proof.',
  },
  proof_settled: {
    status: 409,
    fr: 'Le versement est déjà demandé : un justificatif ne s’ajoute qu’avant la demande ou après un renvoi.',
    en: 'The instalment is already requested: proofs are added before the request or after a return.',
  },
  paper_unknown: {
    status: 422,
    fr: 'Le document indiqué n’a pas été déposé ici. Déposez-le, puis recommencez.',
    en: 'The document given was not uploaded here. Upload it, then try again.',
  },
  execution_past: {
    status: 422,
    fr: 'La date d’exécution est passée. Choisissez aujourd’hui ou un jour à venir.',
    en: 'The execution date is past. Choose today or a day to come.',
  },
  order_not_payable: {
    status: 409,
    fr: 'L’ordre de paiement ne peut pas être écrit : {faults}. Corrigez ces données, puis recommencez.',
    en: 'The payment order cannot be written: {faults}. Correct these data, then try again.',
  },
  readback_empty: {
    status: 422,
    fr: 'Aucune ligne de paiement n’a été trouvée. Le fichier a besoin des colonnes « Référence », « Montant », « Numéro de mandat » et « Date de paiement ».',
    en: 'No payment line was found. The file needs the columns “Référence”, “Montant”, “Numéro de mandat” and “Date de paiement”.',
  },
});
