import type { Bilingual } from '../../kernel/refusals/refusal.js';
import type { CheckedRule, MendPlace } from '../check-report.js';

const callRules: Bilingual = { fr: 'Règlement de l’appel à projets', en: 'Rules of the call' };

/** Where each rule comes from, and where what it looks at is mended. */
export const ruleSources: Readonly<Record<CheckedRule, { readonly source: Bilingual; readonly mend: MendPlace }>> = {
  identifiers: {
    source: {
      fr: 'Code de commerce, R123-221 (SIREN, SIRET) ; répertoire national des associations (RNA) ; ISO 13616 (IBAN)',
      en: 'Code de commerce, R123-221 (SIREN, SIRET); national register of associations (RNA); ISO 13616 (IBAN)',
    },
    mend: 'organization',
  },
  age: { source: callRules, mend: 'organization' },
  ceiling: { source: callRules, mend: 'answers' },
  share: { source: callRules, mend: 'answers' },
  own_share: { source: callRules, mend: 'answers' },
  territory: { source: callRules, mend: 'answers' },
  exclusions: {
    source: {
      fr: 'Règlement de l’appel à projets ; loi 2014-856 du 31 juillet 2014, articles 1 et 2',
      en: 'Rules of the call; law 2014-856 of 31 July 2014, articles 1 and 2',
    },
    mend: 'organization',
  },
  approval: {
    source: { fr: 'Code du travail, L3332-17-1 (agrément ESUS)', en: 'Code du travail, L3332-17-1 (ESUS approval)' },
    mend: 'organization',
  },
  de_minimis: {
    source: { fr: 'Règlement (UE) 2023/2831, article 3', en: 'Regulation (EU) 2023/2831, article 3' },
    mend: 'aids',
  },
  earlier_reports: {
    source: {
      fr: 'Loi 2000-321 du 12 avril 2000, article 10 ; arrêté du 11 octobre 2006',
      en: 'Law 2000-321 of 12 April 2000, article 10; order of 11 October 2006',
    },
    mend: 'reports',
  },
};
