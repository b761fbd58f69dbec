import { Injectable } from '@nestjs/common';
import { Links } from '../accounts/accounts.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import type { OpinionInput } from './consultation.dto.js';
import { Consultation } from './consultation.entity.js';
import { consultationLifeCycle } from './consultation.lifecycle.js';
import { inTime, reasoned } from './consultation.rules.js';

/** What the commune reads back. */
export interface OpinionReceipt {
  readonly id: string;
  readonly state: string;
  readonly opinion: string;
  readonly dueOn: string;
  readonly version: number;
}

/**
 * The commune's opinion, given or changed by the guest its link let in. Filing uses the link up, in the same
 * transaction; the guest session may change the opinion until the due date, unless the request was passed on.
 */
@Injectable()
export class GiveOpinion {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly links: Links,
  ) {}

  async run(actor: Actor, input: OpinionInput): Promise<OpinionReceipt> {
    if (actor.kind !== 'guest' || actor.subjectType !== 'consultation') throw kernelRefusals.not_allowed();
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Consultation, actor.subjectId);
      if (!(await this.links.counts(tx, actor.linkId))) throw kernelRefusals.sign_in_needed();
      const today = parisDay(await this.database.now(tx));
      const reasons = input.reasons ?? '';
      demand(inTime(row.dueOn, today), reasoned(input.opinion, reasons));
      const { state, version } = await consultationLifeCycle.move(tx, this.journal, Consultation, row, {
        verb: row.state === 'answered' ? 'change' : 'answer',
        actor,
        set: {
          opinion: input.opinion,
          reasons,
          support: input.support ?? '',
          authorName: input.authorName,
          authorCapacity: input.authorCapacity,
          answeredAt: () => 'clock_now()',
        },
        data: { applicationId: row.applicationId, communeId: row.communeId },
      });
      await this.links.markUsed(tx, actor.linkId);
      return { id: row.id, state, opinion: input.opinion, dueOn: row.dueOn, version };
    });
  }
}
