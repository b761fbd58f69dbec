import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { demand, type Refusal } from '../kernel/refusals/refusal.js';
import { Files, type NewFile, type StoredFile } from '../kernel/storage/files.js';
import { lockInstalment } from './instalment-rows.js';
import { paperName, paperType } from './paper.rules.js';
import { PaymentProof } from './payment-proof.entity.js';
import { PaymentsAccess } from './payments.access.js';
import { paymentRefusals } from './payments.refusals.js';

/** What a paper is for: a condition of an instalment, the financial report of an award, bank details. */
export type PaperUse =
  | { readonly kind: 'instalment'; readonly id: string; readonly condition: string }
  | { readonly kind: 'award'; readonly id: string }
  | { readonly kind: 'organization'; readonly id: string };

export interface PaperReceived {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256 of the bytes, so that the sender knows they came whole. */
  readonly sha256: string;
}

/** How many bytes tell the kind of a file. */
const HEAD_BYTES = 4_100;

/** Takes a paper in: its kind is read from its bytes, never from what the sender says. */
@Injectable()
export class ReceivePaper {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly access: PaymentsAccess,
  ) {}

  async run(actor: Actor, input: { use: PaperUse; name: string; content: Buffer }): Promise<PaperReceived> {
    const { use, content } = input;
    // asked before anything is stored; asked again with the row
    await this.database.transaction((tx) => this.admit(tx, actor, use));
    const sniffed = await fileTypeFromBuffer(content.subarray(0, HEAD_BYTES));
    const type = paperType(content.length, sniffed?.mime);
    if ('refusal' in type) throw type.refusal;
    const { mediaType } = type;
    const file = await this.files.keep(this.newFile(use, paperName(input.name, mediaType), mediaType), content);
    try {
      await this.database.transaction((tx) => this.record(tx, actor, use, file));
    } catch (fault) {
      await this.files.forget(file);
      throw fault;
    }
    return { fileId: file.id, name: file.name, mediaType, size: file.size, sha256: file.sha256 };
  }

  private newFile(use: PaperUse, name: string, mediaType: string): NewFile {
    const policy = use.kind === 'organization' ? 'bank-proof' : 'payment-proof';
    return { name, mediaType, policy, subjectType: use.kind, subjectId: use.id };
  }

  /** Who may bring it, and whether it is awaited. Answers the person. */
  private async admit(tx: Tx, asking: Actor, use: PaperUse): Promise<string> {
    if (use.kind === 'organization') return (await this.access.keepsAccounts(tx, asking, use.id)).id;
    if (use.kind === 'award') return (await this.access.ofHolder(tx, asking, use.id)).actor.id;
    const { row } = await lockInstalment(tx, use.id);
    const { actor } = await this.access.ofHolder(tx, asking, row.awardId);
    const open = row.state === 'planned' || row.state === 'returned';
    const known = row.conditions.some(({ code }) => code === use.condition);
    const refusal: Refusal | null = open ? null : paymentRefusals.proof_settled();
    demand(refusal, known ? null : paymentRefusals.condition_unknown({}, '/condition'));
    return actor.id;
  }

  private async record(tx: Tx, asking: Actor, use: PaperUse, file: StoredFile): Promise<void> {
    const personId = await this.admit(tx, asking, use);
    await this.files.record(tx, file);
    if (use.kind !== 'instalment') return;
    const proof = { id: uuidv7(), instalmentId: use.id, condition: use.condition, fileId: file.id, personId };
    await tx.insert(PaymentProof, proof);
  }
}
