import type { Cents } from '../money/money.js';
import { decimalEuros } from '../money/money.js';

/**
 * A column of a CSV file: its header and how a row fills it. Null and undefined leave the cell empty. `euros` takes cents,
 * `decimal` a number with a fixed count of digits, `date` a civil date, `yes-no` a boolean written oui or non.
 */
export type CsvColumn<Row> = { readonly header: string } & (
  | { readonly kind: 'text'; readonly value: (row: Row) => string | null | undefined }
  | { readonly kind: 'euros'; readonly value: (row: Row) => Cents | null | undefined }
  | { readonly kind: 'decimal'; readonly digits: number; readonly value: (row: Row) => number | null | undefined }
  | { readonly kind: 'date'; readonly value: (row: Row) => string | null | undefined }
  | { readonly kind: 'yes-no'; readonly value: (row: Row) => boolean | null | undefined }
);

/**
 * For whom the file is: `agents` open it in a French spreadsheet (UTF-8 with BOM, semicolons, decimal comma, days as
 * 31/12/2026), `open-data` is read by machines (UTF-8 without BOM, commas, decimal point, ISO days).
 */
export type CsvStyle = 'agents' | 'open-data';

const SEPARATOR = { agents: ';', 'open-data': ',' } as const;
const CHUNK_CHARACTERS = 16_384;

/**
 * Writes a CSV file piece by piece, header first, lines ended by CRLF (RFC 4180): memory does not grow with the rows, which
 * should come from a database cursor. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export async function* csvRows<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  style: CsvStyle,
): AsyncGenerator<string, void, undefined> {
  const line = (cells: string[]) => cells.map((cell) => quoted(cell, SEPARATOR[style])).join(SEPARATOR[style]) + '\r\n';
  let chunk = (style === 'agents' ? '\ufeff' : '') + line(columns.map(({ header }) => withoutFormula(header)));
  for await (const row of rows) {
    chunk += line(columns.map((column) => cellText(column, row, style)));
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}

/**
 * The same of rows that come in batches, such as a cursor gives: a chunk a batch, so that a hundred thousand rows are not as many
 * promises.
 */
export async function* csvBatches<Row>(
  columns: readonly CsvColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
  style: CsvStyle,
): AsyncGenerator<string, void, undefined> {
  const separator = SEPARATOR[style];
  const line = (cells: string[]) => cells.map((cell) => quoted(cell, separator)).join(separator) + '\r\n';
  yield (style === 'agents' ? '\ufeff' : '') + line(columns.map(({ header }) => withoutFormula(header)));
  for await (const batch of batches) {
    let chunk = '';
    for (const row of batch) chunk += line(columns.map((column) => cellText(column, row, style)));
    yield chunk;
  }
}

function cellText<Row>(column: CsvColumn<Row>, row: Row, style: CsvStyle): string {
  const value = column.value(row);
  if (value === null || value === undefined) return '';
  switch (column.kind) {
    case 'text':
      return withoutFormula(String(value));
    case 'euros':
      return localDecimal(decimalEuros(value as Cents), style);
    case 'decimal':
      return localDecimal((value as number).toFixed(column.digits), style);
    case 'date':
      return style === 'agents' ? String(value).split('-').reverse().join('/') : String(value);
    case 'yes-no':
      return value ? 'oui' : 'non';
  }
}

function localDecimal(number: string, style: CsvStyle): string {
  return style === 'agents' ? number.replace('.', ',') : number;
}

/** Spreadsheets run what starts with these signs, some after blanks, their full-width forms too (OWASP, CSV injection). */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(cell: string, separator: string): string {
  const plain = !cell.includes(separator) && !/["\r\n]|^\s|\s$/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
