import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { XmlDocument } from 'libxml2-wasm';
import { cents } from '../../src/kernel/money/money.js';
import type { CsvColumn } from '../../src/kernel/text/csv.js';
import { columnLetters, dayNumber, xlsxFile } from '../../src/kernel/text/xlsx.js';
import { unzip } from '../support/unzip.js';

interface Line {
  readonly name: string;
  readonly amount: number | null;
  readonly on: string | null;
  readonly share: number;
}

const columns: CsvColumn<Line>[] = [
  { header: 'Nom', kind: 'text', value: ({ name }) => name },
  { header: 'Montant', kind: 'euros', value: ({ amount }) => (amount === null ? null : cents(amount)) },
  { header: 'Jour', kind: 'date', value: ({ on }) => on },
  { header: 'Part (%)', kind: 'decimal', digits: 1, value: ({ share }) => share },
];

async function* inBatches(rows: readonly Line[]): AsyncGenerator<readonly Line[]> {
  for (const row of rows) yield [row];
}

describe('a spreadsheet file', () => {
  let documents: XmlDocument[] = [];
  afterEach(() => {
    for (const each of documents) each.dispose();
    documents = [];
  });
  const parsed = (xml: string) => {
    const document = XmlDocument.fromString(xml);
    documents.push(document);
    return document;
  };
  const namespace = { m: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

  it('holds amounts, dates and numbers as such, texts as texts, and is well formed throughout', async () => {
    const rows: Line[] = [
      { name: 'La Remise & <fils> « d’été »', amount: 1_850_050, on: '2026-11-23', share: 29.8 },
      { name: '=HYPERLINK("http://x")', amount: null, on: null, share: 0 },
      { name: 'a\u0000\u0008\ud800z \u{1f9f5}', amount: -5, on: '1900-03-01', share: 100 },
    ];
    const parts = new Map(
      [...unzip(await buffer(xlsxFile(columns, inBatches(rows), 'Dossiers: 2026/11')))].map(([path, part]) => [
        path,
        part.toString(),
      ]),
    );
    const faults = [...parts].filter(([, xml]) => parsed(xml).root.name === '');
    expect(faults).toEqual([]);
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']),
    );
    const sheet = parsed(parts.get('xl/worksheets/sheet1.xml') ?? '');
    const texts = (path: string) => sheet.find(path, namespace).map((node) => node.content);
    expect(texts('//m:row[1]//m:t')).toEqual(['Nom', 'Montant', 'Jour', 'Part (%)']);
    expect(texts('//m:row[position() > 1]//m:t')).toEqual([
      'La Remise & <fils> « d’été »',
      '=HYPERLINK("http://x")',
      'az \u{1f9f5}',
    ]);
    expect(texts('//m:row[2]/m:c/m:v')).toEqual(['18500.50', '46349', '29.8']);
    expect(sheet.find('//m:f', namespace)).toEqual([]);
    expect(sheet.find('//m:c[@r="A3"][@s="6"]', namespace)).toHaveLength(1);
    expect(parts.get('xl/workbook.xml')).toContain('name="Dossiers  2026 11"');
  });

  it('breaks off with its source, so that half a file is not taken for a whole one', async () => {
    async function* broken(): AsyncGenerator<Line[]> {
      yield [{ name: 'un', amount: 1, on: null, share: 1 }];
      throw new Error('the database went away');
    }
    await expect(buffer(xlsxFile(columns, broken(), 'Dossiers'))).rejects.toThrow('the database went away');
  });

  it('counts days as spreadsheets do, and columns by letters', () => {
    expect([dayNumber('1900-03-01'), dayNumber('2026-01-01')]).toEqual([61, 46_023]);
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
