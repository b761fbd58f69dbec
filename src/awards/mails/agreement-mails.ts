import type { DecisionFacts } from '../letters/decision-facts.js';
import { instalments } from '../letters/wording.js';
import { becauseOfTheFile, date, fileDetails, money, same, type MailWords } from './decision-mails.js';

/** The agreement is attached, to be signed and sent back. */
export function agreementSent(facts: DecisionFacts, number: string): MailWords {
  const { email } = facts.authority;
  return {
    subject: {
      fr: `Convention à signer : ${number} (dossier ${facts.applicationNumber})`,
      en: `Agreement to sign: ${number} (application ${facts.applicationNumber})`,
    },
    paragraphs: [
      {
        fr: `La convention de votre subvention de ${money(facts.amount).fr} est jointe à ce message.`,
        en: `The agreement for your grant of ${money(facts.amount).en} is attached (in French, the language of the act).`,
      },
      {
        fr: `Faites-la signer et dater par votre représentant légal, puis renvoyez-la à ${email}, si possible dans le mois. La collectivité la signe à son tour et vous prévient.`,
        en: `Please have it signed and dated by your legal representative and send it back to ${email}, within a month if you can. The authority then signs it and tells you.`,
      },
      {
        fr: 'Aucun versement n’est possible avant la signature des deux parties. Une erreur dans le texte ? Dites-le nous avant de signer.',
        en: 'No payment is possible before both parties have signed. A mistake in the text? Tell us before you sign.',
      },
    ],
    details: [...fileDetails(facts), { label: { fr: 'Convention', en: 'Agreement' }, value: same(number) }],
    reason: becauseOfTheFile,
  };
}

/** Both have signed: the advance can be asked for. */
export function agreementSigned(
  facts: DecisionFacts,
  agreement: { readonly number: string; readonly signedOn: string; readonly endsOn: string },
): MailWords {
  const advance = money(instalments(facts).advance);
  const [signed, ends] = [date(agreement.signedOn), date(agreement.endsOn)];
  return {
    subject: {
      fr: `Convention signée : ${agreement.number} (dossier ${facts.applicationNumber})`,
      en: `Agreement signed: ${agreement.number} (application ${facts.applicationNumber})`,
    },
    paragraphs: [
      {
        fr: `La convention de votre subvention est signée par les deux parties depuis le ${signed.fr}. Elle court jusqu’au ${ends.fr}.`,
        en: `The agreement for your grant has been signed by both parties since ${signed.en}. It runs until ${ends.en}.`,
      },
      {
        fr: `Et maintenant ? Vous pouvez demander l’avance de ${advance.fr} depuis votre espace, avec un relevé d’identité bancaire au nom de votre structure. Elle est versée dans les ${facts.paymentDays} jours qui suivent une demande complète.`,
        en: `What comes next? You can ask for the advance of ${advance.en} from your account, with bank details in the name of your organization. It is paid within ${facts.paymentDays} days of a complete request.`,
      },
    ],
    details: [
      ...fileDetails(facts),
      { label: { fr: 'Convention', en: 'Agreement' }, value: same(agreement.number) },
      { label: { fr: 'Signée le', en: 'Signed on' }, value: signed },
    ],
    reason: becauseOfTheFile,
  };
}
