import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import type { ItemTally } from './meeting-item.entity.js';
import type { Recommendation } from './meeting.rules.js';
import { inTx, onPool } from './reader.js';

/** What the committee recommends on an application. */
export interface RecommendationFacts {
  readonly recommendation: Recommendation;
  /** Cents; null where the recommendation carries no amount. */
  readonly amount: number | null;
  readonly grounds: string;
  readonly meetingId: string;
  readonly itemId: string;
  readonly decidedAt: Date;
  readonly tally: ItemTally;
}

/** The recommendations of committees, for the features below. Secret until the decision: show them to staff only. */
@Injectable()
export class Recommendations {
  constructor(private readonly database: Database) {}

  /** The last recommendation on an application, or null while no committee has given one. */
  async of(applicationId: string, tx?: Tx): Promise<RecommendationFacts | null> {
    const read = tx ? inTx(tx) : onPool(this.database);
    const [last] = await read<RecommendationFacts>(
      `select i.recommendation, i.recommended_amount::float8 as amount, i.grounds, i.meeting_id as "meetingId",
         i.id as "itemId", i.decided_at as "decidedAt", i.tally
       from meeting_items i where i.application_id = $1 and i.decided_at is not null
       order by i.decided_at desc, i.id desc limit 1`,
      [applicationId],
    );
    return last ?? null;
  }
}
