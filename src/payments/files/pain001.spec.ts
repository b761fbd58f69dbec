import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { civilDate } from '../../kernel/dates/civil-date.js';
import { cents } from '../../kernel/money/money.js';
import { epcText, isEpcReference } from './epc-text.js';
import { pain001, transferFileFaults, type TransferFile } from './pain001.js';

const schema = XmlDocument.fromString(readFileSync(new URL('./schemas/pain.001.001.09.xsd', import.meta.url), 'utf8'));
const validator = XsdValidator.fromDoc(schema);

const FILE: TransferFile = {
  messageId: 'SUB-20260312-0001',
  createdAt: new Date('2026-03-12T09:00:00.123Z'),
  executeOn: civilDate('2026-03-16'),
  debtor: { name: 'Métropole européenne', iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPPPAR' },
  transfers: [
    {
      endToEndId: 'EA-2026-0042/V1',
      amount: cents(725_494),
      creditor: { name: 'L’Œuvre & Cie', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
      remittance: 'Subvention 2026 – dossier n° EA-2026-0042',
    },
    {
      endToEndId: 'EA-2026-0043/V1',
      amount: cents(10),
      creditor: { name: 'Ferme des Weppes', iban: 'BE68539007547034', bic: null },
      remittance: 'Subvention 2026',
    },
  ],
};

describe('a file of transfers', () => {
  it('follows the schema and adds up on both levels', () => {
    const xml = pain001(FILE);
    expect(validationError(xml)).toBeNull();
    expect(xml.match(/<NbOfTxs>2<\/NbOfTxs><CtrlSum>7255\.04<\/CtrlSum>/g)).toHaveLength(2);
    expect(xml).toContain('<CreDtTm>2026-03-12T09:00:00Z</CreDtTm>');
    expect(xml).toContain('<ReqdExctnDt><Dt>2026-03-16</Dt></ReqdExctnDt>');
    expect(xml).toContain("<Nm>L'OEuvre + Cie</Nm>");
    expect(xml).toContain('<Ustrd>Subvention 2026 - dossier no EA-2026-0042</Ustrd>');
  });

  it('needs no BIC', () => {
    const xml = pain001({ ...FILE, debtor: { ...FILE.debtor, bic: null } });
    expect(validationError(xml)).toBeNull();
    expect(xml).toContain('<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>');
  });

  it('shows that the schema is really asked', () => {
    expect(validationError(pain001(FILE).replace('<PmtMtd>TRF</PmtMtd>', ''))).not.toBeNull();
  });

  it('stays valid with any name, text and amount', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        '',
        '   ',
        '</Nm><Nm>',
        ']]>',
        '&amp;',
        '株式会社',
        'Ünïté ﬁn ½ №',
        '𝕊𝕌𝔹',
        '\u0000\u001f',
        '-'.repeat(400),
      ),
    );
    fc.assert(
      fc.property(nasty, nasty, fc.integer({ min: 1, max: 99_999_999_999 }), (name, remittance, amount) => {
        const [first] = FILE.transfers;
        if (!first) return;
        const transfer = { ...first, amount: cents(amount), creditor: { ...first.creditor, name }, remittance };
        const xml = pain001({ ...FILE, debtor: { ...FILE.debtor, name }, transfers: [transfer] });
        expect(validationError(xml)).toBeNull();
        for (const [, kept = ''] of xml.matchAll(/<(?:Nm|Ustrd)>([^<]*)</g)) {
          expect(kept).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]{1,140}$/);
        }
        for (const [, kept = ''] of xml.matchAll(/<Nm>([^<]*)</g)) expect(kept.length).toBeLessThanOrEqual(70);
      }),
    );
  });

  it('says everything that keeps it from being paid, and never an account number', () => {
    const [first] = FILE.transfers;
    if (!first) throw new Error('the sample has a transfer');
    const bad: TransferFile = {
      ...FILE,
      messageId: 'É',
      debtor: { ...FILE.debtor, bic: 'PSST' },
      transfers: [
        first,
        { ...first, amount: cents(0) },
        { ...first, endToEndId: 'x'.repeat(36), creditor: { ...first.creditor, iban: 'FR7730006000011234567890189' } },
      ],
    };
    expect(transferFileFaults(bad)).toEqual([
      'messageId: format',
      'debtor/bic: format',
      'transfers/1/endToEndId: duplicate',
      'transfers/1/amount: amount',
      'transfers/2/endToEndId: format',
      'transfers/2/creditor/iban: checksum',
    ]);
    expect(() => pain001(bad)).toThrow(RangeError);
    expect(transferFileFaults({ ...FILE, transfers: [] })).toEqual(['transfers: required']);
  });
});

describe('the characters of banks', () => {
  it('keeps French names readable', () => {
    expect(epcText('Cœur d’Épeule : « l’Atelier » n° 5', 70)).toBe("Coeur d'Epeule : l'Atelier no 5");
    expect(epcText('100 € à 50 %\r\nfin', 70)).toBe('100 EUR a 50 fin');
    expect(epcText('abc def', 4)).toBe('abc');
    expect(epcText('株式会社', 70)).toBe('NOTPROVIDED');
  });
  it('knows which references travel unchanged', () => {
    expect(['EA-2026-0042/V1', 'a', 'x'.repeat(35)].map(isEpcReference)).toEqual([true, true, true]);
    expect(['', '/a', 'a/', 'a//b', ' a', 'a ', 'é', 'a&b', 'a\n', 'x'.repeat(36)].filter(isEpcReference)).toEqual([]);
  });
});

function validationError(xml: string): string | null {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    return String(error);
  } finally {
    document.dispose();
  }
}
