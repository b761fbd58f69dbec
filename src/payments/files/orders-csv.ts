import type { Cents } from '../../kernel/money/money.js';
import { csvRows, type CsvColumn } from '../../kernel/text/csv.js';

/** One payment order as the finance package needs it to issue the mandat. */
export interface PaymentOrderLine {
  readonly orderNumber: string;
  /** Reference of the instalment, `SUB-2026-0001/V1`: the package gives it back with the payment. */
  readonly reference: string;
  readonly awardNumber: string;
  /** Rank or name of the instalment in the award: avance, acompte 1, solde. */
  readonly instalment: string;
  readonly thirdPartyName: string;
  readonly siret: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly amount: Cents;
  /** M57 account, a parameter of the authority: 65748 by default for private bodies. */
  readonly account: string;
  readonly object: string;
  /** Act number of the deliberation, `YY-C-NNNN` or `YY-B-NNNN`. */
  readonly deliberationNumber: string;
  /** Null where no agreement is due. */
  readonly agreementNumber: string | null;
  /** Names of the proofs joined for the accountant (CGCT, annex I of D1617-19, heading 7.2). */
  readonly proofs: readonly string[];
}

const COLUMNS: readonly CsvColumn<PaymentOrderLine>[] = [
  { header: "Numéro d'ordre", kind: 'text', value: (line) => line.orderNumber },
  { header: 'Référence', kind: 'text', value: (line) => line.reference },
  { header: 'Numéro de subvention', kind: 'text', value: (line) => line.awardNumber },
  { header: 'Versement', kind: 'text', value: (line) => line.instalment },
  { header: 'Tiers', kind: 'text', value: (line) => line.thirdPartyName },
  { header: 'SIRET', kind: 'text', value: (line) => line.siret },
  { header: 'IBAN', kind: 'text', value: (line) => line.iban },
  { header: 'BIC', kind: 'text', value: (line) => line.bic },
  { header: 'Montant', kind: 'euros', value: (line) => line.amount },
  { header: 'Compte', kind: 'text', value: (line) => line.account },
  { header: 'Objet', kind: 'text', value: (line) => line.object },
  { header: 'Délibération', kind: 'text', value: (line) => line.deliberationNumber },
  { header: 'Convention', kind: 'text', value: (line) => line.agreementNumber },
  { header: 'Pièces justificatives', kind: 'text', value: (line) => line.proofs.join(' | ') },
];

/**
 * Writes payment orders for the finance package, one line an order: UTF-8 with BOM, semicolons, decimal comma. The package
 * issues the mandat; its number and the payment date are read back later.
 */
export function ordersCsv(
  lines: AsyncIterable<PaymentOrderLine> | Iterable<PaymentOrderLine>,
): AsyncGenerator<string, void, undefined> {
  return csvRows(COLUMNS, lines, 'agents');
}
