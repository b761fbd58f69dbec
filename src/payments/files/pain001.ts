import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { checkBic, checkIban } from '../../kernel/identifiers/identifiers.js';
import { cents, decimalEuros, sum, type Cents } from '../../kernel/money/money.js';
import { epcText, isEpcReference } from './epc-text.js';

/** A bank account and who holds it. IBAN and BIC normalized; without BIC the bank finds it from the IBAN. */
export interface BankAccount {
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
}

/** One transfer of the file. */
export interface Transfer {
  /** Number of the payment order, told to the creditor and back to the payer: 35 characters at most, once in a file. */
  readonly endToEndId: string;
  readonly amount: Cents;
  readonly creditor: BankAccount;
  /** What the creditor reads on the statement; cut to 140 characters. */
  readonly remittance: string;
}

/** A file of SEPA transfers from one account, to be executed on one day. */
export interface TransferFile {
  /** Identifies the file for the bank, which refuses it twice: 35 characters at most. */
  readonly messageId: string;
  readonly createdAt: Date;
  readonly executeOn: CivilDate;
  readonly debtor: BankAccount;
  readonly transfers: readonly Transfer[];
}

const LARGEST_TRANSFER = cents(999_999_999_99);
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/**
 * Writes a SEPA credit transfer file, ISO 20022 pain.001.001.09: for imprest offices (régies) and partner bodies that pay by
 * themselves; a métropole pays through its accountant. Names and remittance are reduced to the characters banks carry.
 * @returns the XML document, pure ASCII
 * @throws RangeError when a transfer cannot be paid as given; see {@link transferFileFaults} to ask first
 */
export function pain001(file: TransferFile): string {
  const faults = transferFileFaults(file);
  if (faults.length > 0) throw new RangeError(`Not a payable file: ${faults.join('; ')}`);
  const totals = element('NbOfTxs', file.transfers.length) + element('CtrlSum', decimalEuros(total(file)));
  const initiation = element('CstmrCdtTrfInitn', groupHeader(file, totals) + payment(file, totals));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}">${initiation}</Document>\n`;
}

/**
 * Why a file cannot be paid, one line each, empty when it can: `path: reason`, reason being `required`, `format`, `checksum`,
 * `amount` (not above zero, or above 999 999 999,99 €) or `duplicate`. No account number is repeated in the answer.
 */
export function transferFileFaults(file: TransferFile): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  if (!isEpcReference(file.messageId)) faults.push('messageId: format');
  faults.push(...accountFaults('debtor', file.debtor));
  if (file.transfers.length === 0) faults.push('transfers: required');
  file.transfers.forEach(({ endToEndId, amount, creditor }, place) => {
    const path = `transfers/${place}`;
    if (!isEpcReference(endToEndId)) faults.push(`${path}/endToEndId: format`);
    if (seen.has(endToEndId)) faults.push(`${path}/endToEndId: duplicate`);
    if (!Number.isSafeInteger(amount) || amount <= 0 || amount > LARGEST_TRANSFER)
      faults.push(`${path}/amount: amount`);
    faults.push(...accountFaults(`${path}/creditor`, creditor));
    seen.add(endToEndId);
  });
  return faults;
}

function accountFaults(path: string, account: BankAccount): string[] {
  const iban = checkIban(account.iban);
  const bic = account.bic === null ? null : checkBic(account.bic);
  return [...(iban ? [`${path}/iban: ${iban}`] : []), ...(bic ? [`${path}/bic: ${bic}`] : [])];
}

function groupHeader(file: TransferFile, totals: string): string {
  return element(
    'GrpHdr',
    element('MsgId', file.messageId) +
      element('CreDtTm', `${file.createdAt.toISOString().slice(0, 19)}Z`) +
      totals +
      element('InitgPty', name(file.debtor)),
  );
}

function payment(file: TransferFile, totals: string): string {
  return element(
    'PmtInf',
    element('PmtInfId', file.messageId) +
      element('PmtMtd', 'TRF') +
      element('BtchBookg', 'true') +
      totals +
      element('PmtTpInf', element('SvcLvl', element('Cd', 'SEPA'))) +
      element('ReqdExctnDt', element('Dt', file.executeOn)) +
      element('Dbtr', name(file.debtor)) +
      element('DbtrAcct', iban(file.debtor)) +
      element('DbtrAgt', bank(file.debtor.bic)) +
      element('ChrgBr', 'SLEV') +
      file.transfers.map(creditTransfer).join(''),
  );
}

function creditTransfer({ endToEndId, amount, creditor, remittance }: Transfer): string {
  return element(
    'CdtTrfTxInf',
    element('PmtId', element('EndToEndId', endToEndId)) +
      element('Amt', `<InstdAmt Ccy="EUR">${decimalEuros(amount)}</InstdAmt>`) +
      (creditor.bic === null ? '' : element('CdtrAgt', bank(creditor.bic))) +
      element('Cdtr', name(creditor)) +
      element('CdtrAcct', iban(creditor)) +
      element('RmtInf', element('Ustrd', epcText(remittance, 140))),
  );
}

function name(account: BankAccount): string {
  return element('Nm', epcText(account.name, 70));
}

function iban(account: BankAccount): string {
  return element('Id', element('IBAN', account.iban));
}

/** The schema demands a bank for the debtor; without a BIC the rulebook's word says so. */
function bank(bic: string | null): string {
  return element('FinInstnId', bic === null ? element('Othr', element('Id', 'NOTPROVIDED')) : element('BICFI', bic));
}

function total(file: TransferFile): Cents {
  return sum(file.transfers.map(({ amount }) => amount));
}

/** Needs no escaping: every text that comes here is made of the EPC's characters, where no sign of XML exists. */
function element(tag: string, content: string | number): string {
  return `<${tag}>${content}</${tag}>`;
}
