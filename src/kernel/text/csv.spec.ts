import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents } from '../money/money.js';
import { readCsv } from './csv-read.js';
import { csvRows, type CsvColumn, type CsvStyle } from './csv.js';

interface Row {
  name: string | null;
  amount: number;
  on: string;
  rate: number;
  paid: boolean;
}
const COLUMNS: CsvColumn<Row>[] = [
  { header: 'Structure', kind: 'text', value: (row) => row.name },
  { header: 'Montant', kind: 'euros', value: (row) => cents(row.amount) },
  { header: 'Date', kind: 'date', value: (row) => row.on },
  { header: 'Taux', kind: 'decimal', digits: 2, value: (row) => row.rate },
  { header: 'Payé', kind: 'yes-no', value: (row) => row.paid },
];
const ROW: Row = { name: 'Les "Jardins"; d’Hem', amount: 123_450, on: '2026-03-01', rate: 0.3, paid: true };

describe('a CSV file', () => {
  it('opens in a French spreadsheet', async () => {
    expect(await written([ROW], 'agents')).toBe(
      '\ufeffStructure;Montant;Date;Taux;Payé\r\n"Les ""Jardins""; d’Hem";1234,50;01/03/2026;0,30;oui\r\n',
    );
  });

  it('is read by machines', async () => {
    expect(await written([{ ...ROW, name: null, paid: false }], 'open-data')).toBe(
      'Structure,Montant,Date,Taux,Payé\r\n,1234.50,2026-03-01,0.30,non\r\n',
    );
  });

  it('has its header even without rows', async () => {
    expect(await written([], 'open-data')).toBe('Structure,Montant,Date,Taux,Payé\r\n');
  });

  it('runs no formula', async () => {
    for (const name of ['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1']) {
      const [, line] = readCsv(await written([{ ...ROW, name }], 'agents'), ';');
      expect(line?.[0]).toBe(`'${name}`);
    }
  });

  it('leaves negative amounts alone: they are numbers, not texts', async () => {
    expect(await written([{ ...ROW, amount: -5 }], 'agents')).toContain(';-0,05;');
  });

  it('is read back as it was written, whatever the texts', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab;,"\r\n \té') });
    await fc.assert(
      fc.asyncProperty(fc.array(text), fc.constantFrom<CsvStyle>('agents', 'open-data'), async (names, style) => {
        const rows = names.map((name) => ({ ...ROW, name }));
        const read = readCsv(await written(rows, style), style === 'agents' ? ';' : ',');
        expect(read.slice(1).map(([name = '']) => name.replace(/^'/, ''))).toEqual(names);
      }),
    );
  });

  it('comes in pieces, so that a hundred thousand rows need no more memory than ten', async () => {
    let given = 0;
    let largest = 0;
    let whole = 0;
    async function* rows() {
      for (; given < 2_000; given++) yield ROW;
    }
    for await (const piece of csvRows(COLUMNS, rows(), 'agents')) {
      if (whole === 0) expect(given).toBeLessThan(1_000);
      largest = Math.max(largest, piece.length);
      whole += piece.length;
    }
    expect(largest).toBeLessThan(20_000);
    expect(whole).toBeGreaterThan(80_000);
  });
});

describe('reading CSV', () => {
  it('knows empty cells, both line ends and a missing last line end', () => {
    expect(readCsv('a,b\n1,\r\n,2\n\n"",3', ',')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['', '2'],
      ['', '3'],
    ]);
    expect(readCsv('a;', ';')).toEqual([['a', '']]);
    expect(readCsv('', ',')).toEqual([]);
  });
  it('refuses a broken quote', () => {
    expect(() => readCsv('a,"b', ',')).toThrow(RangeError);
    expect(() => readCsv('"a"b,c', ',')).toThrow(RangeError);
  });
});

async function written(rows: Row[], style: CsvStyle): Promise<string> {
  let text = '';
  for await (const piece of csvRows(COLUMNS, rows, style)) text += piece;
  return text;
}
