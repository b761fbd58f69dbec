import { civilDate, isCivilDate } from '../kernel/dates/civil-date.js';
import { parseEuros } from '../kernel/money/money.js';
import { readCsv } from '../kernel/text/csv-read.js';

/** A payment as the finance package tells it. Amount in cents, date civil. */
export interface PaymentRow {
  /** `SUB-2026-0001/V1`. */
  readonly reference: string;
  readonly amount: number;
  readonly mandateNumber: string;
  readonly paidOn: string;
}

/** A line of a file: what it says, or null where it cannot be read. */
export interface ReadRow {
  readonly reference: string;
  readonly row: PaymentRow | null;
}

const COLUMNS = ['Référence', 'Montant', 'Numéro de mandat', 'Date de paiement'] as const;

/**
 * Reads a file of payments by the names of its columns, in any order, semicolons or commas, days as 31/12/2026 or
 * 2026-12-31; lines without a mandate number yet are left out.
 * @returns null when the file is not CSV or lacks a column
 */
export function readPaymentRows(text: string): ReadRow[] | null {
  const separator = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  let lines: string[][];
  try {
    lines = readCsv(text, separator);
  } catch {
    return null;
  }
  const [header = [], ...rest] = lines;
  const places = COLUMNS.map((name) => header.findIndex((cell) => cell.trim().normalize('NFC') === name));
  if (places.includes(-1)) return null;
  const cells = (line: readonly string[]) => places.map((place) => (line[place] ?? '').trim());
  return rest
    .map(cells)
    .filter(([reference, , mandateNumber]) => reference !== '' && mandateNumber !== '')
    .map(readRow);
}

function readRow([reference = '', amount = '', mandateNumber = '', paid = '']: string[]): ReadRow {
  const cents = parseEuros(amount.replace(/^(\d+)\.(\d{1,2})$/, '$1,$2'));
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(paid);
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : paid;
  const readable = cents !== null && isCivilDate(day) && mandateNumber.length <= 40;
  return { reference, row: readable ? { reference, amount: cents, mandateNumber, paidOn: civilDate(day) } : null };
}

/** What became of one line. */
export type PaymentResult =
  'paid' | 'already_paid' | 'unknown' | 'not_ordered' | 'wrong_amount' | 'wrong_date' | 'unreadable';

/** How a payment meets what was ordered. A payment is never dated after today nor before its order. */
export function judgePayment(
  row: PaymentRow,
  instalment: { readonly state: string; readonly amount: number | null; readonly orderedOn: string | null },
  today: string,
): PaymentResult {
  if (instalment.state === 'paid') return 'already_paid';
  if (instalment.state !== 'ordered') return 'not_ordered';
  if (row.amount !== instalment.amount) return 'wrong_amount';
  const early = instalment.orderedOn !== null && row.paidOn < instalment.orderedOn;
  return row.paidOn > today || early ? 'wrong_date' : 'paid';
}
