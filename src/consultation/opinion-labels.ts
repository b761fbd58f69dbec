import type { Bilingual } from '../kernel/refusals/refusal.js';

/** The questions of the two plain forms, as their faults name them: the same words as on the page. */
export const opinionLabels = {
  opinion: { fr: 'L’avis de la commune', en: 'The opinion of the commune' },
  reasons: { fr: 'Pourquoi', en: 'Why' },
  support: { fr: 'Ce que la commune peut apporter', en: 'What the commune can offer' },
  authorName: { fr: 'Votre nom', en: 'Your name' },
  authorCapacity: { fr: 'En qualité de', en: 'In the capacity of' },
  name: { fr: 'Nom de votre collègue', en: 'Name of your colleague' },
  email: { fr: 'Adresse électronique de votre collègue', en: 'E-mail address of your colleague' },
} as const satisfies Record<string, Bilingual>;
