import type { Bilingual } from '../../kernel/refusals/refusal.js';
import type { DecisionFacts } from '../letters/decision-facts.js';
import { inSentence } from '../letters/wording.js';
import { becauseOfTheFile, fileDetails, money, same, type MailWords } from './decision-mails.js';

/** An award ends before its time, with its ground and the ways of appeal (CJA, R421-5). */
export function endingMail(facts: DecisionFacts, withdrawn: boolean): MailWords {
  const amount = money(facts.amount);
  const { authority } = facts;
  const ground = facts.grounds.trim();
  const says: Bilingual = withdrawn
    ? {
        fr: `Après avoir recueilli vos observations, la collectivité retire la subvention de ${amount.fr} attribuée pour « ${facts.project} ».`,
        en: `After hearing your observations, the authority withdraws the grant of ${amount.en} awarded for “${facts.project}”.`,
      }
    : {
        fr: `La subvention de ${amount.fr} attribuée pour « ${facts.project} » est devenue caduque : elle ne peut plus être versée.`,
        en: `The grant of ${amount.en} awarded for “${facts.project}” has lapsed: it can no longer be paid.`,
      };
  return {
    subject: {
      fr: `${withdrawn ? 'Retrait' : 'Caducité'} de votre subvention (dossier ${facts.applicationNumber})`,
      en: `Your grant ${withdrawn ? 'is withdrawn' : 'has lapsed'} (application ${facts.applicationNumber})`,
    },
    paragraphs: [
      says,
      { fr: `Motif : ${ground}`, en: `Ground: ${ground}` },
      decidedBy(facts),
      {
        fr: `Si des sommes vous ont déjà été versées, le service vous écrira à leur sujet. Pour toute question : ${authority.phone}, ${authority.email}.`,
        en: `If sums have already been paid to you, the service will write to you about them. For any question: ${authority.phone}, ${authority.email}.`,
      },
      {
        fr: `Vous pouvez contester cette décision dans les deux mois, par un recours gracieux auprès du Président (${authority.address}) ou devant le ${inSentence(authority.court.name)} (${authority.court.address} ; ${authority.court.site}).`,
        en: `You may contest this decision within two months, before the President (${authority.address}) or before the ${authority.court.name} (${authority.court.address}; ${authority.court.site}).`,
      },
    ],
    details: [
      ...fileDetails(facts),
      { label: { fr: 'Subvention', en: 'Grant' }, value: same(facts.awardNumber ?? '') },
    ],
    reason: becauseOfTheFile,
  };
}

/** Name, capacity and service, where a teleservice notifies without signature (CRPA, L212-1 and L212-2 1°). */
function decidedBy({ authority: { signatory, service } }: DecisionFacts): Bilingual {
  const name = `${signatory.givenName} ${signatory.familyName}`;
  return {
    fr: `Décision prise par ${name}, ${inSentence(signatory.capacity.fr)} (${service}).`,
    en: `Decision taken by ${name}, ${inSentence(signatory.capacity.en)} (${service}).`,
  };
}
