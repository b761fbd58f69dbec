import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Journal } from '../kernel/journal/journal.js';
import { Award } from './award.entity.js';
import { awardLifeCycle, type AwardState, type AwardVerb } from './award.lifecycle.js';

export interface AwardMoved {
  readonly entryId: string;
  readonly state: AwardState;
  readonly version: number;
}

/**
 * The moves of an award that features below make in their own transaction (payments closes it, opens a recovery).
 * Errors: `not_found`, `wrong_state`.
 */
@Injectable()
export class AwardMoves {
  constructor(private readonly journal: Journal) {}

  /** Locks the award, asks the life cycle, writes the journal. `set` changes further columns with it. */
  async move(
    tx: Tx,
    actor: Actor,
    awardId: string,
    verb: AwardVerb,
    data: Readonly<Record<string, unknown>> = {},
    set: Partial<
      Pick<
        Award,
        | 'notifiedAt'
        | 'closedAt'
        | 'votedOn'
        | 'deliberationId'
        | 'number'
        | 'agreementDue'
        | 'deMinimis'
        | 'grounds'
        | 'jobsCreated'
      >
    > = {},
  ): Promise<AwardMoved> {
    const row = await lockRow(tx, Award, awardId);
    return awardLifeCycle.move(tx, this.journal, Award, row, { verb, actor, data, set });
  }
}
