import type { Bilingual } from '../../kernel/refusals/refusal.js';
import type { Field } from './catalogue.js';

/** Where a fault lies, in words and for the machine. */
export interface Where {
  /** The question at fault; inside a group, the question of the item. Absent for an unknown key. */
  readonly field?: Field;
  readonly words: Bilingual;
}

const PARTS: Readonly<Record<string, Bilingual>> = {
  lastName: { fr: 'nom', en: 'last name' },
  firstName: { fr: 'prénom', en: 'first name' },
  role: { fr: 'fonction', en: 'position' },
  email: { fr: 'adresse électronique', en: 'e-mail address' },
  phone: { fr: 'téléphone', en: 'telephone' },
  line: { fr: 'numéro et voie', en: 'number and street' },
  complement: { fr: 'complément d’adresse', en: 'address line 2' },
  postalCode: { fr: 'code postal', en: 'postal code' },
  commune: { fr: 'commune', en: 'commune' },
  charges: { fr: 'charges', en: 'costs' },
  products: { fr: 'produits', en: 'income' },
  inKind: { fr: 'contributions en nature', en: 'contributions in kind' },
  account: { fr: 'compte', en: 'account' },
  label: { fr: 'libellé', en: 'label' },
  amount: { fr: 'montant', en: 'amount' },
  funder: { fr: 'financeur', en: 'funder' },
  funderSiren: { fr: 'SIREN du financeur', en: 'SIREN of the funder' },
  state: { fr: 'demandée ou obtenue', en: 'asked or obtained' },
  target: { fr: 'cible', en: 'target' },
  unit: { fr: 'unité', en: 'unit' },
  platform: { fr: 'plateforme', en: 'platform' },
  goal: { fr: 'objectif de collecte', en: 'goal' },
  url: { fr: 'adresse de la page', en: 'page address' },
  startsOn: { fr: 'date de début', en: 'start date' },
  endsOn: { fr: 'date de fin', en: 'end date' },
  accepted: { fr: 'case à cocher', en: 'box to tick' },
  version: { fr: 'version du texte', en: 'version of the text' },
  on: { fr: 'date', en: 'date' },
};

/** Names a place in the answers for a person: question, item of a group, part of the answer. */
export function whereIs(fields: readonly Field[], segments: readonly string[]): Where {
  const [key = '', ...rest] = segments;
  const field = fields.find((one) => one.key === key);
  if (!field) return { words: { fr: key, en: key } };
  if (field.kind !== 'group' || rest.length === 0) return { field, words: joined(field.label, partWords(rest)) };
  const [index = '0', ...inside] = rest;
  const number = String(Number(index) + 1);
  const item = {
    fr: `${field.label.fr}, ${field.item.fr} ${number}`,
    en: `${field.label.en}, ${field.item.en} ${number}`,
  };
  if (inside.length === 0) return { field, words: item };
  const inner = whereIs(field.fields, inside);
  return { ...inner, words: joined(item, [inner.words]) };
}

/** Names the parts inside one answer: `charges/2/amount` is “costs, no. 3, amount”. */
export function partWords(segments: readonly string[]): Bilingual[] {
  return segments.map((segment) => {
    if (/^\d+$/.test(segment)) return { fr: `n° ${Number(segment) + 1}`, en: `no. ${Number(segment) + 1}` };
    return PARTS[segment] ?? { fr: segment, en: segment };
  });
}

/** A label followed by the names of the parts inside it. */
export function joined(label: Bilingual, parts: readonly Bilingual[]): Bilingual {
  return {
    fr: [label, ...parts].map(({ fr }) => fr).join(', '),
    en: [label, ...parts].map(({ en }) => en).join(', '),
  };
}

/** The keys and indexes of a JSON pointer (RFC 6901). */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** One more step of a JSON pointer. */
export function step(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
