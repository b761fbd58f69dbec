import type { Field } from '../../../src/calls/forms/catalogue.js';
import { useBilingual, useSay } from '../words/say';
import { useFormats } from './formats';

/** The limits of an answer in words: “10 characters at least”, “no more than 30 000 €”. */
export function useLimitWords(): (field: Field) => string[] {
  const say = useSay();
  const text = useBilingual();
  const { money, share, date } = useFormats();
  return (field) => {
    const found: string[] = [];
    const figure = (value: number) =>
      field.kind === 'money' ? money(value) : field.kind === 'percent' ? share(value) : String(value);
    if ('minLength' in field && field.minLength !== undefined)
      found.push(say('changes.limit.minLength', { count: field.minLength }));
    if ('maxLength' in field) found.push(say('changes.limit.maxLength', { count: field.maxLength }));
    if ('min' in field && field.min !== undefined) found.push(say('changes.limit.min', { limit: figure(field.min) }));
    if ('max' in field && field.max !== undefined) found.push(say('changes.limit.max', { limit: figure(field.max) }));
    if (field.kind === 'number' && field.decimals) found.push(say('changes.limit.decimals', { count: field.decimals }));
    if (field.kind === 'number' && field.unit) found.push(text(field.unit));
    if (field.kind === 'money' && field.wholeEuros) found.push(say('changes.limit.wholeEuros'));
    if (field.kind === 'date' && field.notBefore)
      found.push(say('changes.limit.notBefore', { limit: date(field.notBefore) }));
    if (field.kind === 'date' && field.notAfter)
      found.push(say('changes.limit.notAfter', { limit: date(field.notAfter) }));
    if (field.kind === 'date' && field.notBeforeField) found.push(say('changes.limit.order'));
    if ('within' in field && field.within) found.push(say('changes.limit.within'));
    if (field.kind === 'person') for (const need of field.needs ?? []) found.push(say(`changes.limit.${need}`));
    if (field.kind === 'indicators') found.push(...(field.suggested ?? []).map(({ label }) => text(label)));
    if (field.kind === 'attachment' && field.maxBytes)
      found.push(say('changes.limit.maxBytes', { count: field.maxBytes / 1_000_000 }));
    if (field.kind === 'attachment' && field.accept) found.push(field.accept.map(shortType).join(', '));
    return found;
  };
}

/** The end of a media type as people call it. */
function shortType(type: string): string {
  if (type.includes('wordprocessing')) return 'DOCX';
  if (type.includes('spreadsheetml')) return 'XLSX';
  const end = type.split(/[/.]/).at(-1) ?? type;
  return { text: 'ODT', spreadsheet: 'ODS' }[end] ?? end.toUpperCase();
}
