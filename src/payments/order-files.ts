import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { cents, type Cents } from '../kernel/money/money.js';
import { Secrets } from '../kernel/secrets/secrets.js';
import { Files, type StoredFile } from '../kernel/storage/files.js';
import type { LegalForm } from '../organizations/organizations.public.js';
import { Territory } from '../territory/territory.public.js';
import { ordersCsv, type PaymentOrderLine } from './files/orders-csv.js';
import { pain001, transferFileFaults, type TransferFile } from './files/pain001.js';
import { referenceOf, type OrderLineFacts } from './order-lines.js';
import { paymentRefusals } from './payments.refusals.js';
import { IBAN_PURPOSE } from './propose-bank-account.js';

/** An order about to be written. */
export interface OrderDraft {
  readonly id: string;
  readonly number: string;
  readonly createdAt: Date;
  readonly today: CivilDate;
  readonly executionOn: CivilDate;
  readonly lines: readonly OrderLineFacts[];
}

const INSTALMENT_NAMES = { advance: 'avance', interim: 'acompte', balance: 'solde' } as const;
const ENTERPRISES: readonly LegalForm[] = ['company', 'scop', 'scic', 'cae', 'cooperative'];

/** Writes the two files of a payment order: CSV for the finance package, SEPA transfers for bodies that pay by themselves. */
@Injectable()
export class OrderFiles {
  constructor(
    private readonly files: Files,
    private readonly secrets: Secrets,
    private readonly territory: Territory,
  ) {}

  /** Stores both; their rows are for the caller's transaction. @throws order_not_payable */
  async keep(draft: OrderDraft): Promise<{ csv: StoredFile; pain: StoredFile }> {
    const transfers = await this.transfers(draft);
    const faults = transferFileFaults(transfers);
    if (faults.length > 0) throw paymentRefusals.order_not_payable({ faults: faults.join(', ') });
    const csv = await this.store(draft, 'csv', 'text/csv', await this.csv(draft));
    try {
      const pain = await this.store(draft, 'xml', 'application/xml', pain001(transfers));
      return { csv, pain };
    } catch (fault) {
      await this.files.forget(csv);
      throw fault;
    }
  }

  private store(draft: OrderDraft, extension: string, mediaType: string, text: string): Promise<StoredFile> {
    const subject = { subjectType: 'payment_order', subjectId: draft.id };
    const file = { name: `${draft.number}.${extension}`, mediaType, policy: 'payment-order', ...subject };
    return this.files.keep(file, Buffer.from(text, 'utf8'));
  }

  private async transfers(draft: OrderDraft): Promise<TransferFile> {
    const debtor = await this.territory.parameter('debtor_account', draft.today);
    return {
      messageId: draft.number,
      createdAt: draft.createdAt,
      executeOn: draft.executionOn,
      debtor,
      transfers: draft.lines.map((line) => ({
        endToEndId: referenceOf(line),
        amount: amountOf(line),
        creditor: { name: line.holder ?? line.organization, iban: this.iban(line), bic: line.bic },
        remittance: `Subvention ${line.awardNumber} - ${INSTALMENT_NAMES[line.kind]} - dossier ${line.applicationNumber}`,
      })),
    };
  }

  private async csv(draft: OrderDraft): Promise<string> {
    const accounts = await this.territory.parameter('expense_accounts', draft.today);
    const lines: PaymentOrderLine[] = draft.lines.map((line) => ({
      orderNumber: draft.number,
      reference: referenceOf(line),
      awardNumber: line.awardNumber,
      instalment: INSTALMENT_NAMES[line.kind],
      thirdPartyName: line.organization,
      siret: line.siret ?? '',
      iban: this.iban(line),
      bic: line.bic,
      amount: amountOf(line),
      account: ENTERPRISES.includes(line.legalForm) ? accounts.enterprises : accounts.others,
      object: line.object,
      deliberationNumber: line.deliberationNumber ?? '',
      agreementNumber: line.agreementNumber,
      proofs: proofsOf(line),
    }));
    let text = '';
    for await (const piece of ordersCsv(lines)) text += piece;
    return text;
  }

  private iban(line: OrderLineFacts): string {
    return line.ibanSealed === null ? '' : this.secrets.open(line.ibanSealed, IBAN_PURPOSE);
  }
}

function amountOf(line: OrderLineFacts): Cents {
  return cents(line.amount ?? 0);
}

/** The proofs the accountant asks for (CGCT, annexe I à l'article D1617-19, rubrique 7.2). */
function proofsOf(line: OrderLineFacts): string[] {
  return [
    'délibération',
    ...(line.agreementNumber ? ['convention'] : []),
    'RIB',
    ...(line.kind === 'balance' ? ['compte rendu financier', 'décompte des sommes versées'] : []),
    ...line.proofs,
  ];
}
