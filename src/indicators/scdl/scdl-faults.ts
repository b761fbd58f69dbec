import { isCivilDate } from '../../kernel/dates/civil-date.js';
import { checkSiret } from '../../kernel/identifiers/identifiers.js';
import { readCsv } from '../../kernel/text/csv-read.js';
import { SCDL, type ScdlCustomCheck, type ScdlField } from './scdl-schema.js';

/** What is wrong with a cell (`siret`: the key; `one-of-required`: neither identifier of the beneficiary) or with a column. */
export type ScdlFaultCode =
  | 'required'
  | 'type'
  | 'pattern'
  | 'enum'
  | 'max-length'
  | 'minimum'
  | 'maximum'
  | 'siret'
  | 'one-of-required'
  | 'missing-column'
  | 'unknown-column'
  | 'misplaced-column'
  | 'cell-count';

/** One fault of a file: `row` is 0 for the header and 1 for the first line of data. */
export interface ScdlFault {
  readonly row: number;
  readonly field: string;
  readonly code: ScdlFaultCode;
}

/**
 * Checks a CSV file against SCDL "subventions" 2.1.1, its custom checks included.
 * @returns every fault, in reading order; empty when the file may be published
 * @throws RangeError when the text is not CSV
 */
export function scdlFaults(csv: string): ScdlFault[] {
  const [header = [], ...lines] = readCsv(csv, ',');
  const faults = columnFaults(header);
  lines.forEach((cells, index) => {
    const row = index + 1;
    if (cells.length !== header.length) faults.push({ row, field: '', code: 'cell-count' });
    const record = Object.fromEntries(header.map((name, place) => [name, cells[place] ?? '']));
    faults.push(...scdlRowFaults(record).map((fault) => ({ row, ...fault })));
  });
  return faults;
}

/**
 * Checks one row, given as texts by column name. A column that is not there is not looked at: see {@link scdlFaults}.
 * @returns every fault of the row, at most one a column, the custom checks last
 */
export function scdlRowFaults(record: Readonly<Record<string, string>>): Pick<ScdlFault, 'field' | 'code'>[] {
  const cells = SCDL.fields.flatMap((field) => {
    const text = record[field.name];
    const code = text === undefined ? null : cellFault(field, text);
    return code ? [{ field: field.name, code }] : [];
  });
  return [...cells, ...SCDL.custom_checks.flatMap((check) => customFault(check, record))];
}

function columnFaults(header: readonly string[]): ScdlFault[] {
  const names = SCDL.fields.map(({ name }) => name);
  const missing = names.filter((name) => !header.includes(name));
  const unknown = header.filter((name, place) => !names.includes(name) || header.indexOf(name) !== place);
  const known = header.filter((name) => names.includes(name));
  const misplaced = names.filter((name) => known.includes(name)).filter((name, place) => known[place] !== name);
  const fault = (code: ScdlFaultCode) => (field: string) => ({ row: 0, field, code });
  return [
    ...missing.map(fault('missing-column')),
    ...unknown.map(fault('unknown-column')),
    ...misplaced.map(fault('misplaced-column')),
  ];
}

function cellFault(field: ScdlField, text: string): ScdlFaultCode | null {
  const limits = field.constraints ?? {};
  if (text === '') return limits.required ? 'required' : null;
  if (!hasType(field, text)) return 'type';
  if (limits.pattern !== undefined && !new RegExp(limits.pattern).test(text)) return 'pattern';
  if (limits.enum && !limits.enum.includes(text)) return 'enum';
  if (limits.maxLength !== undefined && [...text].length > limits.maxLength) return 'max-length';
  if (limits.minimum !== undefined && Number(text) < limits.minimum) return 'minimum';
  if (limits.maximum !== undefined && Number(text) > limits.maximum) return 'maximum';
  return null;
}

function hasType(field: ScdlField, text: string): boolean {
  switch (field.type) {
    case 'string':
      return true;
    case 'date':
      return isCivilDate(text);
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text);
    case 'boolean':
      return [...(field.trueValues ?? ['true']), ...(field.falseValues ?? ['false'])].includes(text);
  }
}

function customFault(
  check: ScdlCustomCheck,
  record: Readonly<Record<string, string>>,
): Pick<ScdlFault, 'field' | 'code'>[] {
  if (check.name === 'french-siret-value') {
    const text = record[check.params.column] ?? '';
    return text !== '' && checkSiret(text) !== null ? [{ field: check.params.column, code: 'siret' }] : [];
  }
  const { column1, column2 } = check.params;
  return record[column1] || record[column2] ? [] : [{ field: column1, code: 'one-of-required' }];
}
