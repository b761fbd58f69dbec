import { describe, expect, it } from '@jest/globals';
import { judgePayment, readPaymentRows } from './payment-rows.js';

const row = { reference: 'SUB-2026-0001/V1', amount: 700_000, mandateNumber: '4312', paidOn: '2026-05-12' };

describe('a file of payments', () => {
  it('is read by its column names, in any order and either style', () => {
    const french =
      '\ufeffMontant;Référence;Tiers;Date de paiement;Numéro de mandat\r\n7000,00;SUB-2026-0001/V1;X;12/05/2026;4312\r\n';
    const machine = 'Référence,Numéro de mandat,Date de paiement,Montant\nSUB-2026-0001/V1,4312,2026-05-12,7000.00\n';
    for (const text of [french, machine]) expect(readPaymentRows(text)).toEqual([{ reference: row.reference, row }]);
  });

  it('leaves out what is not paid yet and points at what cannot be read', () => {
    const header = 'Référence;Montant;Numéro de mandat;Date de paiement';
    expect(readPaymentRows(`${header}\nA/V1;1,00;;\nB/V1;un;1;12/05/2026\nC/V1;1,00;1;31/02/2026`)).toEqual([
      { reference: 'B/V1', row: null },
      { reference: 'C/V1', row: null },
    ]);
  });

  it('is refused without its columns or with a broken quote', () => {
    expect(readPaymentRows('Référence;Montant\nA;1')).toBeNull();
    expect(readPaymentRows('Référence;"Montant')).toBeNull();
    expect(readPaymentRows('')).toBeNull();
  });
});

describe('a payment', () => {
  const ordered = { state: 'ordered', amount: 700_000, orderedOn: '2026-05-04' };

  it.each([
    ['paid', row, ordered],
    ['already_paid', row, { ...ordered, state: 'paid' }],
    ['not_ordered', row, { ...ordered, state: 'approved', orderedOn: null }],
    ['wrong_amount', { ...row, amount: 699_999 }, ordered],
    ['wrong_date', { ...row, paidOn: '2026-06-01' }, ordered],
    ['wrong_date', { ...row, paidOn: '2026-05-03' }, ordered],
  ])('is %s', (result, told, instalment) => {
    expect(judgePayment(told, instalment, '2026-05-31')).toBe(result);
  });
});
