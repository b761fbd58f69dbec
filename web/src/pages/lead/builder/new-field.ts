import type { Bilingual } from '../../../../../src/kernel/refusals/refusal.js';
import type { Field, FieldBase, FieldKind, Option } from '../../../../../src/calls/forms/catalogue.js';

/** The kinds of the catalogue as one looks for them. */
export const KINDS: readonly {
  readonly family: 'write' | 'count' | 'choose' | 'place' | 'identify' | 'join';
  readonly kinds: readonly FieldKind[];
}[] = [
  { family: 'write', kinds: ['text', 'longText'] },
  { family: 'choose', kinds: ['choice', 'choices'] },
  { family: 'count', kinds: ['number', 'money', 'percent', 'date', 'budget', 'indicators', 'crowdfunding'] },
  { family: 'place', kinds: ['commune', 'communes', 'address'] },
  { family: 'identify', kinds: ['person', 'siret', 'rna', 'iban'] },
  { family: 'join', kinds: ['attachment', 'statement', 'group'] },
];

export const NO_WORDS: Bilingual = { fr: '', en: '' };

/** Media types a paper may be asked in, by the name people give them. */
export const FILE_KINDS: Readonly<Record<'pdf' | 'picture' | 'text' | 'sheet', readonly string[]>> = {
  pdf: ['application/pdf'],
  picture: ['image/jpeg', 'image/png'],
  text: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
  ],
  sheet: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
};

/** A question of a kind, with what the kind cannot do without. */
export function blankField(kind: FieldKind, today: string): Field {
  return asKind({ key: '', label: NO_WORDS }, kind, today);
}

/** The same question asked in another way: its words, conditions and readers stay. */
export function asKind(field: FieldBase & Partial<Field>, kind: FieldKind, today: string): Field {
  const { key, label, help, required, when, secrecy } = field;
  const base: FieldBase = {
    key,
    label,
    ...(help ? { help } : {}),
    ...(required === undefined ? {} : { required }),
    ...(when ? { when } : {}),
    ...(secrecy ? { secrecy } : {}),
  };
  const options: readonly Option[] = 'options' in field && field.options ? field.options : [];
  switch (kind) {
    case 'text':
      return { ...base, kind, maxLength: 120 };
    case 'longText':
      return { ...base, kind, maxLength: 2_000 };
    case 'choice':
    case 'choices':
      return { ...base, kind, options };
    case 'crowdfunding':
      return { ...base, kind, platforms: [] };
    case 'statement':
      return { ...base, kind, text: NO_WORDS, version: today };
    case 'group':
      return { ...base, kind, item: NO_WORDS, fields: [] };
    case 'money':
      return { ...base, kind, wholeEuros: true };
    default:
      return { ...base, kind } as Field;
  }
}
