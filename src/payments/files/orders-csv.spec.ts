import { describe, expect, it } from '@jest/globals';
import { cents } from '../../kernel/money/money.js';
import { readCsv } from '../../kernel/text/csv-read.js';
import { ordersCsv, type PaymentOrderLine } from './orders-csv.js';

const LINE: PaymentOrderLine = {
  orderNumber: 'OP-2026-0007',
  reference: 'EA-2026-0042/V1',
  awardNumber: 'EA-2026-0042',
  instalment: 'avance',
  thirdPartyName: '=HYPERLINK("http://exemple.fr")',
  siret: '20009320100016',
  iban: 'FR7630006000011234567890189',
  bic: null,
  amount: cents(2_100_000),
  account: '65748',
  object: 'Atelier partagé; première année',
  deliberationNumber: '26-C-0123',
  agreementNumber: 'CONV-2026-0042',
  proofs: ['délibération', 'convention', 'RIB'],
};

describe('payment orders for the finance package', () => {
  it('have one line each, with the proofs and no formula', async () => {
    let text = '';
    for await (const piece of ordersCsv([LINE])) text += piece;
    expect(text.startsWith("\ufeffNuméro d'ordre;Référence;Numéro de subvention;Versement;")).toBe(true);
    const [header = [], line = []] = readCsv(text, ';');
    expect(header).toHaveLength(14);
    expect(line).toEqual([
      'OP-2026-0007',
      'EA-2026-0042/V1',
      'EA-2026-0042',
      'avance',
      '\'=HYPERLINK("http://exemple.fr")',
      '20009320100016',
      'FR7630006000011234567890189',
      '',
      '21000,00',
      '65748',
      'Atelier partagé; première année',
      '26-C-0123',
      'CONV-2026-0042',
      'délibération | convention | RIB',
    ]);
  });
});
