import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pastedLines } from '../../web/src/pages/apply/pasted-lines.js';

const costs = [
  { account: '60', name: 'Achats et fournitures' },
  { account: '61', name: 'Loyers, entretien, assurances' },
  { account: '64', name: 'Salaires et charges sociales' },
];
const income = [
  { account: '70', name: 'Ventes et prestations' },
  { account: '74', name: 'Subvention d’un autre financeur' },
  { account: '75', name: 'Cotisations, dons, mécénat' },
];

describe('lines pasted from a spreadsheet', () => {
  it('are read as people lay them out', () => {
    const text = [
      'Compte\tPoste\tMontant',
      '60\tMatériaux\t1 200,00 €',
      '641\tSalaires\t20.000,00',
      '61 - Loyers\t4,500',
      'Salaires et charges sociales;3000',
      'Divers\t150',
      '',
      'TOTAL\t\t28 850',
    ].join('\r\n');
    expect(pastedLines(text, costs, '60')).toEqual({
      lines: [
        { account: '60', label: 'Matériaux', amount: 120_000 },
        { account: '64', label: 'Salaires', amount: 2_000_000 },
        { account: '61', label: 'Loyers', amount: 450_000 },
        { account: '64', label: 'Salaires et charges sociales', amount: 300_000 },
        { account: '60', label: 'Divers', amount: 15_000 },
      ],
      left: [],
    });
  });

  it('name one funder each, asked for unless told', () => {
    const text =
      '74\tRégion Hauts-de-France\t5000\tobtenue\n74\tVille de Lille\t2 000\nFondation du Nord\tdemandée\t1000';
    expect(pastedLines(text, income, '70').lines).toEqual([
      { account: '74', label: income[1]?.name, amount: 500_000, funder: 'Région Hauts-de-France', state: 'obtained' },
      { account: '74', label: income[1]?.name, amount: 200_000, funder: 'Ville de Lille', state: 'asked' },
      { account: '74', label: income[1]?.name, amount: 100_000, funder: 'Fondation du Nord', state: 'asked' },
    ]);
  });

  it('are told where nobody understands them', () => {
    const text = 'Sans montant\n70\tVentes\t100\n\t500\n60\tAchats\tbeaucoup\n64\t800';
    expect(pastedLines(text, costs, '60')).toEqual({
      lines: [{ account: '64', label: 'Salaires et charges sociales', amount: 80_000 }],
      left: ['Sans montant', '70\tVentes\t100', '500', '60\tAchats\tbeaucoup'],
    });
  });

  it('never fail, and lose no row in silence', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 10 }), (rows) => {
        const clean = rows.map((row) => `x${row.replace(/[\r\n]/g, ' ')}`);
        const { lines, left } = pastedLines(clean.join('\n'), costs, '60');
        expect(lines.length + left.length).toBe(clean.length);
        for (const { amount } of lines) expect(Number.isSafeInteger(amount)).toBe(true);
      }),
      { seed: 7 },
    );
  });
});
