import type { Bilingual } from '../kernel/refusals/refusal.js';
import { kindWords, spokenDate, spokenEuros } from './payment-words.js';
import type { InstalmentNews } from './payments.notices.js';

/** The words of a mail about an instalment; values in both languages. */
export interface PaymentWords {
  readonly subject: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly details: readonly { readonly label: Bilingual; readonly value: Bilingual }[];
  readonly action: Bilingual;
}

const open: Bilingual = { fr: 'Voir le versement', en: 'See the payment' };

/** To finance: a structure asks for its money. */
export function requestedWords(of: InstalmentNews): PaymentWords {
  const [kind, due] = [kindWords[of.kind], of.dueOn ? spokenDate(of.dueOn) : null];
  return {
    subject: { fr: `Versement demandé : ${of.organization}`, en: `Payment requested: ${of.organization}` },
    paragraphs: [
      {
        fr: `${of.organization} demande ${kind.fr} de sa subvention. Vérifiez les justificatifs, puis faites valider le versement par une autre personne${due ? ` avant le ${due.fr}` : ''}.`,
        en: `${of.organization} asks for ${kind.en} of its grant. Check the proofs, then have the payment approved by somebody else${due ? ` by ${due.en}` : ''}.`,
      },
    ],
    details: facts(of),
    action: { fr: 'Vérifier la demande', en: 'Check the request' },
  };
}

/** To the structure: what is missing. */
export function returnedWords(of: InstalmentNews): PaymentWords {
  const kind = kindWords[of.kind];
  const reason = of.returnReason ?? '';
  return {
    subject: { fr: `Versement à compléter : ${of.title}`, en: `Payment request to complete: ${of.title}` },
    paragraphs: [
      {
        fr: `Votre demande pour ${kind.fr} vous est renvoyée. Complétez-la, puis demandez de nouveau le versement.`,
        en: `Your request for ${kind.en} is sent back to you. Complete it, then ask for the payment again.`,
      },
      { fr: `Motif : ${reason}`, en: `Reason: ${reason}` },
    ],
    details: facts(of),
    action: { fr: 'Compléter la demande', en: 'Complete the request' },
  };
}

/** To the structure: the payment is approved. */
export function approvedWords(of: InstalmentNews): PaymentWords {
  const feminine = of.kind === 'advance';
  const [kind, amount] = [kindWords[of.kind], spokenEuros(of.amount)];
  return {
    subject: { fr: `Versement validé : ${of.title}`, en: `Payment approved: ${of.title}` },
    paragraphs: [
      {
        fr: `${capital(kind.fr)} de votre subvention est ${feminine ? 'validée' : 'validé'} pour ${amount.fr}. Le comptable public ${feminine ? 'la' : 'le'} versera sur le compte confirmé de votre structure.`,
        en: `${capital(kind.en)} of your grant is approved for ${amount.en}. The public accountant will pay it to the confirmed account of your organization.`,
      },
    ],
    details: facts(of),
    action: open,
  };
}

/** To the structure: the money is on its way. */
export function paidWords(of: InstalmentNews): PaymentWords {
  const [kind, amount] = [kindWords[of.kind], spokenEuros(of.amount)];
  const day = spokenDate(of.paidOn ?? '1970-01-01');
  return {
    subject: { fr: `Versement effectué : ${of.title}`, en: `Payment made: ${of.title}` },
    paragraphs: [
      {
        fr: `${amount.fr} ont été versés le ${day.fr} pour ${kind.fr} de votre subvention. Le délai de votre banque peut s’y ajouter.`,
        en: `${amount.en} was paid on ${day.en} for ${kind.en} of your grant. Your bank may need a little longer.`,
      },
    ],
    details: facts(of),
    action: open,
  };
}

function facts(of: InstalmentNews): PaymentWords['details'] {
  const same = (text: string): Bilingual => ({ fr: text, en: text });
  return [
    { label: { fr: 'Subvention', en: 'Grant' }, value: same(of.number) },
    { label: { fr: 'Projet', en: 'Project' }, value: same(of.title) },
    { label: { fr: 'Montant', en: 'Amount' }, value: spokenEuros(of.amount) },
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
