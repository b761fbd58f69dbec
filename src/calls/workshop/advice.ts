import type { Bilingual } from '../../kernel/refusals/refusal.js';
import type { CallTexts, RoundFacts } from '../call-facts.js';

/** The parts of the workshop, as its addresses name them. */
export const workshopParts = ['textes', 'axes', 'regles', 'calendrier', 'enveloppes', 'formulaire', 'grille'] as const;
export type WorkshopPart = (typeof workshopParts)[number];

/** Something to mend or to think of before a call goes out, and the part of the workshop where one does. */
export interface Advice {
  readonly code: string;
  readonly part: WorkshopPart;
  readonly words: Bilingual;
}

const names: Readonly<Record<keyof CallTexts, Bilingual>> = {
  presentation: { fr: 'Présentation', en: 'Presentation' },
  whoMayApply: { fr: 'Qui peut demander', en: 'Who may apply' },
  whatIsFunded: { fr: 'Ce qui est financé', en: 'What is funded' },
  howItIsChosen: { fr: 'Comment les projets sont choisis', en: 'How projects are chosen' },
  afterTheAward: { fr: 'Après l’attribution', en: 'After the award' },
  contact: { fr: 'Contact', en: 'Contact' },
};

/** What a call may do without, and people would miss. */
export function adviceOn(call: {
  readonly texts: CallTexts;
  readonly rounds: readonly RoundFacts[];
  readonly now: Date;
}): Advice[] {
  return [...textsMissing(call.texts), ...datesMissing(call.rounds, call.now)];
}

function textsMissing(texts: CallTexts): Advice[] {
  return (Object.keys(names) as (keyof CallTexts)[]).flatMap((name): Advice[] => {
    const [label, text] = [names[name], texts[name]];
    if (!text?.fr.trim()) {
      const words = {
        fr: `Le texte « ${label.fr} » est vide.`,
        en: `The text “${label.en}” is empty.`,
      };
      return [{ code: 'text_empty', part: 'textes', words }];
    }
    const words = {
      fr: `Le texte « ${label.fr} » n’a pas de version anglaise : le français sera montré.`,
      en: `The text “${label.en}” has no English version: the French one will be shown.`,
    };
    return text.en.trim() ? [] : [{ code: 'text_in_french_only', part: 'textes', words }];
  });
}

function datesMissing(rounds: readonly RoundFacts[], now: Date): Advice[] {
  return rounds
    .filter(({ closesAt, committeeOn }) => closesAt > now && committeeOn === null)
    .map(({ name }) => ({
      code: 'committee_day_missing',
      part: 'calendrier',
      words: {
        fr: `La vague « ${name} » n’a pas de date de comité.`,
        en: `The round “${name}” has no committee date.`,
      },
    }));
}
