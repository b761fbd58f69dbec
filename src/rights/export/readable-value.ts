import type { Bilingual } from '../../kernel/refusals/refusal.js';

/** A text in two languages. */
export function isBilingual(value: object): value is Bilingual {
  return 'fr' in value && 'en' in value && Object.keys(value).length === 2;
}

/** Any value of the data as lines to read. */
export function readable(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length > 0 ? value.map((each) => readable(each)).join('\n') : '–';
  if (typeof value !== 'object') return '–';
  if (isBilingual(value)) return value.fr;
  return Object.entries(value)
    .map(([key, each]) => `${key} : ${readable(each)}`)
    .join('\n');
}
