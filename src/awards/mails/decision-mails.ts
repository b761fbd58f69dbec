import { formatDate } from '../../kernel/dates/format-date.js';
import { civilDate } from '../../kernel/dates/civil-date.js';
import { cents, formatEuros } from '../../kernel/money/money.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';
import type { DecisionFacts } from '../letters/decision-facts.js';
import { instalments } from '../letters/wording.js';

/** A mail in both languages; who gets it is added later. */
export interface MailWords {
  readonly subject: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly details: readonly { readonly label: Bilingual; readonly value: Bilingual }[];
  readonly reason: Bilingual;
}

/** Why people of a structure get these mails. */
export const becauseOfTheFile: Bilingual = {
  fr: 'vous suivez une demande de subvention pour votre structure',
  en: 'you follow a grant application for your organization',
};

/** An amount in both languages, without centimes where there are none. */
export function money(amount: number): Bilingual {
  return {
    fr: formatEuros(cents(amount), 'fr').replace(/,00(?=\s€)/u, ''),
    en: formatEuros(cents(amount), 'en').replace(/\.00$/u, ''),
  };
}

/** A civil date in both languages. */
export function date(day: string): Bilingual {
  return { fr: formatDate(civilDate(day), 'fr'), en: formatDate(civilDate(day), 'en') };
}

/** The same text in both languages. */
export function same(text: string): Bilingual {
  return { fr: text, en: text };
}

/** The file a mail is about. */
export function fileDetails(facts: DecisionFacts): { label: Bilingual; value: Bilingual }[] {
  return [
    { label: { fr: 'Dossier', en: 'Application' }, value: same(facts.applicationNumber) },
    { label: { fr: 'Projet', en: 'Project' }, value: same(facts.project) },
    { label: { fr: 'Structure', en: 'Organization' }, value: same(facts.addressee.legalName) },
  ];
}

/** Good news, the letter attached, and what comes next. */
export function awardMail(facts: DecisionFacts): MailWords {
  const amount = money(facts.amount);
  const { advance, balance } = instalments(facts);
  const [first, rest] = [money(advance), money(balance)];
  const next: Bilingual = facts.agreementDue
    ? {
        fr: `Et maintenant ? Une convention est nécessaire : vous la recevez par un prochain message, à signer par votre représentant légal. L’avance (${first.fr}) pourra être demandée dès sa signature, le solde (${rest.fr} au plus) sur justificatifs.`,
        en: `What comes next? An agreement is needed: it reaches you in a following message, for your legal representative to sign. The advance (${first.en}) can be asked for once it is signed, the balance (at most ${rest.en}) against proofs.`,
      }
    : {
        fr: `Et maintenant ? Aucune convention n’est nécessaire. Vous pouvez demander l’avance (${first.fr}) dès aujourd’hui depuis votre espace ; le solde (${rest.fr} au plus) suivra sur justificatifs.`,
        en: `What comes next? No agreement is needed. You can ask for the advance (${first.en}) today from your account; the balance (at most ${rest.en}) follows against proofs.`,
      };
  return {
    subject: {
      fr: `Votre projet est soutenu : ${amount.fr} (dossier ${facts.applicationNumber})`,
      en: `Your project is supported: ${amount.en} (application ${facts.applicationNumber})`,
    },
    paragraphs: [
      {
        fr: `Bonne nouvelle : une subvention de ${amount.fr} est attribuée à ${facts.addressee.legalName} pour « ${facts.project} ». Félicitations à toute votre équipe.`,
        en: `Good news: a grant of ${amount.en} is awarded to ${facts.addressee.legalName} for “${facts.project}”. Congratulations to your whole team.`,
      },
      {
        fr: 'La lettre de notification est jointe à ce message : elle fait foi et précise l’objet, les conditions et les voies de recours. Conservez-la.',
        en: 'The letter of notification is attached (in French, the language of the act): it is the official document, with the object, the conditions and the ways of appeal. Please keep it.',
      },
      next,
      {
        fr: `Un compte rendu financier sera à remettre dans les ${facts.reportMonths} mois qui suivent la fin de l’exercice. Nous vous le rappellerons.`,
        en: `A financial report will be due within ${facts.reportMonths} months of the end of the financial year. We will remind you.`,
      },
    ],
    details: [
      ...fileDetails(facts),
      { label: { fr: 'Montant', en: 'Amount' }, value: amount },
      { label: { fr: 'Décision', en: 'Decision' }, value: decided(facts) },
      { label: { fr: 'Notifiée le', en: 'Notified on' }, value: date(facts.writtenOn) },
    ],
    reason: becauseOfTheFile,
  };
}

/** Bad news said plainly, without the ground in the mail: the letter gives it, the service explains it. */
export function refusalMail(facts: DecisionFacts): MailWords {
  const { phone, email } = facts.authority;
  return {
    subject: {
      fr: `Réponse à votre demande de subvention (dossier ${facts.applicationNumber})`,
      en: `Answer to your grant application (application ${facts.applicationNumber})`,
    },
    paragraphs: [
      {
        fr: `Votre projet « ${facts.project} » a été étudié avec attention. Il n’a pas été retenu pour une subvention. Nous savons que cette réponse n’est pas celle que vous espériez, et ce que ce dossier vous a demandé de travail.`,
        en: `Your project “${facts.project}” was studied with care. It was not chosen for a grant. We know this is not the answer you hoped for, and how much work went into this application.`,
      },
      {
        fr: 'La lettre jointe donne le motif de la décision et les voies de recours.',
        en: 'The attached letter (in French, the language of the act) gives the ground of the decision and the ways of appeal.',
      },
      {
        fr: `Et maintenant ? Appelez-nous au ${phone} ou écrivez à ${email} : nous pouvons vous expliquer la décision, vous orienter vers d’autres soutiens, ou préparer avec vous une nouvelle demande.`,
        en: `What comes next? Call us on ${phone} or write to ${email}: we can explain the decision, point you to other support, or prepare a new application with you.`,
      },
      {
        fr: 'Si vous contestez la décision, vous disposez de deux mois à compter de cette notification.',
        en: 'If you contest the decision, you have two months from this notification.',
      },
    ],
    details: [
      ...fileDetails(facts),
      { label: { fr: 'Décision', en: 'Decision' }, value: decided(facts) },
      { label: { fr: 'Notifiée le', en: 'Notified on' }, value: date(facts.writtenOn) },
    ],
    reason: becauseOfTheFile,
  };
}

function decided({ deliberation }: DecisionFacts): Bilingual {
  const on = date(deliberation.votedOn);
  return { fr: `${deliberation.number} du ${on.fr}`, en: `${deliberation.number} of ${on.en}` };
}
