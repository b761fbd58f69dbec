import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '../../kernel/dates/civil-date.js';
import { cents } from '../../kernel/money/money.js';
import { readCsv } from '../../kernel/text/csv-read.js';
import { SCDL } from './scdl-schema.js';
import { scdlFaults, scdlRowFaults } from './scdl-faults.js';
import { scdlCsv, scdlRow, type PublishedAward } from './scdl-row.js';

const AWARD: PublishedAward = {
  authorityName: 'Métropole européenne de Lille',
  authoritySiret: '20009320100016',
  agreedOn: civilDate('2026-03-12'),
  actNumber: '26-C-0123',
  beneficiaryName: 'Atelier de la Lys (fictif)',
  beneficiarySiret: '38047555800058',
  beneficiaryRna: 'W595012345',
  purpose: 'Création d’un atelier partagé',
  amount: cents(2_100_050),
  nature: 'cash',
  payment: 'instalments',
  paidFrom: civilDate('2026-04-01'),
  paidTo: civilDate('2027-04-01'),
  raeId: null,
  deMinimis: true,
  shareBasisPoints: 10_000,
  schemeId: null,
};

describe('the examples of the schema', () => {
  it('are valid where they say so', () => {
    expect(SCDL.fields).toHaveLength(16);
    expect(scdlFaults(example('exemple_valide'))).toEqual([]);
  });

  it('show every faulty cell', () => {
    const faults = scdlFaults(example('exemple_invalide_erreurs_cellules'));
    expect(faults[0]).toEqual({ row: 0, field: 'dispositifAide', code: 'missing-column' });
    const said = faults
      .filter(({ field }) => field !== 'idAttribuant')
      .map(({ row, field, code }) => `${row} ${field} ${code}`);
    for (const fault of [
      '1 pourcentageSubvention maximum',
      '4 dateConvention type',
      '4 rnaBeneficiaire pattern',
      '4 idBeneficiaire siret',
      '5 montant type',
      '5 notificationUE type',
      '5 idBeneficiaire siret',
      '7 datesPeriodeVersement pattern',
      '7 notificationUE type',
      '8 pourcentageSubvention type',
      '8 idBeneficiaire one-of-required',
      '9 montant required',
      '11 rnaBeneficiaire pattern',
      '15 nature enum',
      '29 rnaBeneficiaire pattern',
    ]) {
      expect(said).toContain(fault);
    }
    expect(said.filter((fault) => fault.startsWith('28 '))).toEqual([]);
    expect(faults).toContainEqual({ row: 6, field: 'idAttribuant', code: 'pattern' });
  });

  it('show columns that lack, are unknown or misplaced', () => {
    const columns = scdlFaults(example('exemple_invalide_erreurs_colonnes')).filter(({ row }) => row === 0);
    expect(columns.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'nomBeneficiaire missing-column',
      'dispositifAide missing-column',
      'NOM_Beneficiaire unknown-column',
      'nomAttribuant misplaced-column',
      'idAttribuant misplaced-column',
    ]);
  });
});

describe('an award in open data', () => {
  it('says what the schema asks', async () => {
    const csv = await written([AWARD]);
    expect(csv.startsWith('nomAttribuant,idAttribuant,dateConvention,')).toBe(true);
    expect(csv.split('\r\n')[1]).toBe(
      'Métropole européenne de Lille,20009320100016,2026-03-12,26-C-0123,Atelier de la Lys (fictif),38047555800058,W595012345,' +
        'Création d’un atelier partagé,21000.50,aide en numéraire,échelonné,2026-04-01/2027-04-01,,oui,1,',
    );
    expect(scdlFaults(csv)).toEqual([]);
  });

  it('leaves out an RNA number the schema does not know, and then misses an identifier if there is no other', () => {
    const row = scdlRow({ ...AWARD, beneficiaryRna: 'W9R1000123', beneficiarySiret: null });
    expect(scdlRowFaults(row)).toEqual([{ field: 'idBeneficiaire', code: 'one-of-required' }]);
  });

  it('says single payments and other terms', () => {
    const single = scdlRow({ ...AWARD, payment: 'single', paidTo: null, shareBasisPoints: 4_500 });
    expect([single.conditionsVersement, single.datesPeriodeVersement, single.pourcentageSubvention]).toEqual([
      'unique',
      '2026-04-01',
      '0.45',
    ]);
    expect(scdlRow({ ...AWARD, payment: { other: 'après\nagrément' } }).conditionsVersement).toBe('après agrément');
  });

  it('passes the schema whatever people wrote', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }).map((any) => `a${any}`);
    const odd = fc.constantFrom('=1+1', '-'.repeat(500), '@x', 'é'.repeat(256), '👩‍🌾'.repeat(200), 'a\r\nb "c", d');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(text, odd),
        fc.integer({ min: 100, max: 10_000 }),
        async (purpose, shareBasisPoints) => {
          const csv = await written([{ ...AWARD, beneficiaryName: purpose, purpose, shareBasisPoints }]);
          expect(scdlFaults(csv)).toEqual([]);
          expect(readCsv(csv, ',')).toHaveLength(2);
        },
      ),
    );
  });
});

function example(name: string): string {
  return readFileSync(new URL(`./schema/${name}.csv`, import.meta.url), 'utf8');
}

async function written(awards: PublishedAward[]): Promise<string> {
  let text = '';
  for await (const piece of scdlCsv(awards)) text += piece;
  return text;
}
