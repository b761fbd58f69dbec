import { Readable, type PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import { decimalEuros, type Cents } from '../money/money.js';
import type { CsvColumn } from './csv.js';

/** Rows a sheet may have, the header aside (ECMA-376 as every spreadsheet reads it). */
export const mostSheetRows = 1_048_575;

const longestText = 32_767;

/** Styles of cells, in the order of `cellXfs` below. */
const styles = { text: 0, heading: 1, euros: 2, date: 3, decimal: 4, whole: 5, quoted: 6 } as const;

/**
 * An XLSX file with one sheet, written as its rows come, a batch at a time: memory does not grow with them. Amounts, numbers and dates are such
 * in the file, texts are texts: nothing is a formula, and what looks like one carries the mark that keeps it a text when it is
 * typed again. Rows beyond `mostSheetRows` break it off with an error.
 */
export function xlsxFile<Row>(
  columns: readonly CsvColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
  sheet: string,
): Readable {
  const zip = new ZipFile();
  // the declared type hides that it is a stream one may end with an error
  const out = zip.outputStream as PassThrough;
  const content = Readable.from(sheetXml(columns, batches), { objectMode: false });
  content.once('error', (fault) => out.destroy(fault));
  // whoever goes away in the middle leaves no cursor open
  out.once('close', () => content.destroy());
  for (const [path, part] of Object.entries(partsOf(sheet))) zip.addBuffer(Buffer.from(part), path);
  zip.addReadStreamLazy('xl/worksheets/sheet1.xml', { compressionLevel: 1 }, (give) => give(null, content));
  zip.end();
  return out;
}

async function* sheetXml<Row>(
  columns: readonly CsvColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string, void, undefined> {
  const letters = columns.map((_, index) => columnLetters(index));
  let chunk =
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData><row r="1">${columns.map(({ header }, index) => textCell(`${letters[index]}1`, header, styles.heading)).join('')}</row>`;
  let number = 1;
  for await (const batch of batches) {
    if (number + batch.length > mostSheetRows + 1) throw new RangeError('more rows than a sheet takes');
    for (const row of batch) {
      number += 1;
      chunk += `<row r="${number}">`;
      for (const [index, column] of columns.entries()) chunk += cell(column, row, `${letters[index]}${number}`);
      chunk += '</row>';
    }
    yield chunk;
    chunk = '';
  }
  const last = `${letters.at(-1) ?? 'A'}${number}`;
  yield `${chunk}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function cell<Row>(column: CsvColumn<Row>, row: Row, place: string): string {
  const value = column.value(row);
  if (value === null || value === undefined || value === '') return '';
  switch (column.kind) {
    case 'text':
      return textCell(place, String(value));
    case 'yes-no':
      return textCell(place, value ? 'oui' : 'non');
    case 'euros':
      return numberCell(place, decimalEuros(value as Cents), styles.euros);
    case 'decimal':
      return numberCell(place, String(value), column.digits === 0 ? styles.whole : styles.decimal);
    case 'date':
      return numberCell(place, String(dayNumber(String(value))), styles.date);
  }
}

function numberCell(place: string, value: string, style: number): string {
  return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}

function textCell(place: string, text: string, style?: number): string {
  const kept = xmlText(text.slice(0, longestText));
  const used = style ?? (/^\s*[=+\-@＝＋－＠]/u.test(text) ? styles.quoted : styles.text);
  return `<c r="${place}" s="${used}" t="inlineStr"><is><t xml:space="preserve">${kept}</t></is></c>`;
}

/** Days since the spreadsheets' own beginning, 30 December 1899. @param date civil date */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** The letters of a column counted from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

const plain = /^[\t\n\r\u0020-\u0025\u0027-\u003b\u003d\u003f-\ud7ff]*$/;

/** A text for XML: escaped, without the characters XML 1.0 has no place for. */
function xmlText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function widthOf<Row>({ kind, header }: CsvColumn<Row>): number {
  const usual = kind === 'text' ? 24 : 13;
  return Math.min(Math.max(usual, header.length + 4), 40);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const formats = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts every such file has, around its sheet. */
function partsOf(sheet: string): Readonly<Record<string, string>> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `${declaration}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;
  return {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="${packaged}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${formats}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${formats}.styles+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${formats}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
      `<sheet name="${xmlText(sheet.replace(/[[\]:*?/\\"]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml':
      `${declaration}<styleSheet xmlns="${main}">` +
      `<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>` +
      `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border/></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="7">${[
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
        '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
        '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
      ].join('')}</cellXfs></styleSheet>`,
  };
}
