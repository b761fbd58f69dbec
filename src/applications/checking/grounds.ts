import type { Bilingual } from '../../kernel/refusals/refusal.js';

/** Why an application may be inadmissible: the closed list. The French words are those of the decision. */
export const grounds = {
  not_eligible: {
    fr: 'la structure n’est pas de celles que le règlement de l’appel à projets admet',
    en: 'the organization is not one the rules of the call admit',
  },
  outside_territory: {
    fr: 'le projet ne se déroule dans aucune commune du territoire',
    en: 'the project takes place in no commune of the territory',
  },
  outside_object: {
    fr: 'le projet n’entre pas dans l’objet de l’appel à projets',
    en: 'the project is outside the object of the call',
  },
  wrong_axis: {
    fr: 'l’ancienneté de la structure ne correspond pas à l’axe choisi',
    en: 'the organization’s age does not fit the axis chosen',
  },
  above_ceiling: {
    fr: 'le montant demandé dépasse le plafond ou la part du budget que fixe le règlement',
    en: 'the amount asked is above the ceiling or the share of the budget set by the rules',
  },
  incomplete: {
    fr: 'le dossier reste incomplet malgré la demande de compléments',
    en: 'the application is still incomplete after the request for items',
  },
  reports_missing: {
    fr: 'le compte rendu d’une subvention antérieure n’a pas été remis',
    en: 'the report on an earlier grant has not been handed in',
  },
  aid_exceeded: {
    fr: 'avec cette subvention, les aides de minimis dépasseraient le plafond sur trois ans',
    en: 'with this grant, de minimis aid would pass the three-year ceiling',
  },
  filed_twice: {
    fr: 'le même projet fait déjà l’objet d’un autre dossier',
    en: 'the same project is already the subject of another application',
  },
  other: { fr: 'autre motif', en: 'another ground' },
} as const satisfies Record<string, Bilingual>;

export type GroundCode = keyof typeof grounds;

export const groundCodes = Object.keys(grounds) as GroundCode[];

/** The grounds as the decision states them, in French, the language of the administration; empty where none is given. */
export function groundText(codes: readonly string[], words: string): string {
  const listed = groundCodes.filter((code) => code !== 'other' && codes.includes(code)).map((code) => grounds[code].fr);
  const text = listed.join(' ; ');
  const sentence = text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  return [sentence, words.trim()].filter(Boolean).join('\n');
}
