import { Injectable } from '@nestjs/common';
import { Documents } from '../../documents/documents.public.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { ReceiptFactsQueries } from './receipt-facts.js';
import { receiptBlocks, receiptVersion } from './receipt.blocks.js';

/** Makes the receipt as soon as an application is filed (CRPA, L112-3 and R112-11-1: at once for an online filing). */
@Injectable()
@OnJournal({ handler: 'applications.receipt-document', on: ['application.submitted'], queue: 'documents' })
export class ProduceReceipt implements JournalHandler {
  constructor(
    private readonly documents: Documents,
    private readonly facts: ReceiptFactsQueries,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const facts = await this.facts.of(entry);
    if (!facts) return;
    await this.documents.produce({
      kind: 'receipt',
      subject: { type: 'application', id: entry.subjectId },
      entry,
      locale: 'fr',
      title: `Accusé de réception du dossier ${facts.number}`,
      templateVersion: receiptVersion,
      facts: {
        number: facts.number,
        receivedAt: facts.receivedAt.toISOString(),
        implicitRefusalOn: facts.implicitRefusalOn,
        organization: facts.organization.name,
        missingItems: [],
        ...(facts.certifiedBy ? { certifiedBy: facts.certifiedBy.name } : {}),
      },
      publicCheck: false,
      filePolicy: 'application-document',
      fileName: `accuse-de-reception-${facts.number}.pdf`,
      reference: facts.number,
      blocks: (check) => receiptBlocks(facts, check),
    });
  }
}
