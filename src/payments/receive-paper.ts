import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { demand, type Refusal } from '../kernel/refusals/refusal.js';
import { ReceivedPapers, type PaperSource } from '../kernel/storage/received-papers.js';
import { lockInstalment } from './instalment-rows.js';
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

/**
 * Takes in a paper that money waits for.
 * Refusals: those of the structure's rights, `proof_settled`, `condition_unknown`, those of `ReceivedPapers.take`.
 */
@Injectable()
export class ReceivePaper {
  constructor(
    private readonly papers: ReceivedPapers,
    private readonly access: PaymentsAccess,
  ) {}

  async run(
    actor: Actor,
    input: { readonly use: PaperUse; readonly name: string; readonly sent: PaperSource },
  ): Promise<PaperReceived> {
    const { use, name, sent } = input;
    const policy = use.kind === 'organization' ? 'bank-proof' : 'payment-proof';
    const file = await this.papers.take(sent, {
      admit: (tx) => this.admit(tx, actor, use),
      about: () => ({ name, policy, subjectType: use.kind, subjectId: use.id }),
      record: async (tx, { id: fileId }, personId) => {
        if (use.kind !== 'instalment') return;
        await tx.insert(PaymentProof, {
          id: uuidv7(),
          instalmentId: use.id,
          condition: use.condition,
          fileId,
          personId,
        });
      },
    });
    return { fileId: file.id, name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 };
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
}
