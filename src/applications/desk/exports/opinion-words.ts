import type { Bilingual, Locale } from '../../../kernel/refusals/refusal.js';
import type { ListedOpinion } from '../../listed-opinions.js';

const words: Readonly<Record<NonNullable<ListedOpinion['opinion']> | 'asked' | 'answered' | 'expired', Bilingual>> = {
  favourable: { fr: 'favorable', en: 'favourable' },
  reserved: { fr: 'réservé', en: 'with reservations' },
  unfavourable: { fr: 'défavorable', en: 'unfavourable' },
  no_opinion: { fr: 'sans avis', en: 'no opinion' },
  asked: { fr: 'attendu', en: 'awaited' },
  answered: { fr: 'rendu', en: 'given' },
  expired: { fr: 'sans réponse', en: 'no answer' },
};

/** The opinions of the communes in one cell. */
export function opinionWords(opinions: readonly ListedOpinion[], locale: Locale): string {
  const colon = locale === 'fr' ? '\u00a0: ' : ': ';
  return opinions
    .map(({ commune, state, opinion }) => `${commune}${colon}${words[opinion ?? state][locale]}`)
    .join(', ');
}
