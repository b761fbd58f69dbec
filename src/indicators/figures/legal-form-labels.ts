import type { Bilingual } from '../../kernel/refusals/refusal.js';
import type { LegalForm } from '../../organizations/organizations.public.js';

/** The legal forms in the words of the public screens. */
export const legalFormLabels: Readonly<Record<LegalForm, Bilingual>> = {
  association: { fr: 'Association', en: 'Association' },
  foundation: { fr: 'Fondation', en: 'Foundation' },
  mutual: { fr: 'Mutuelle', en: 'Mutual society' },
  union: { fr: 'Union', en: 'Union' },
  scop: { fr: 'Société coopérative et participative (SCOP)', en: 'Workers’ co-operative (SCOP)' },
  scic: { fr: 'Société coopérative d’intérêt collectif (SCIC)', en: 'Community-interest co-operative (SCIC)' },
  cae: { fr: 'Coopérative d’activité et d’emploi (CAE)', en: 'Business and employment co-operative (CAE)' },
  cooperative: { fr: 'Coopérative', en: 'Co-operative' },
  company: { fr: 'Société commerciale de l’ESS', en: 'Company of the social economy' },
};
