import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import type { RoundFacts } from './call-facts.js';
import { notClosed } from './call-content.rules.js';
import { roundFits } from './call.rules.js';
import { Call } from './call.entity.js';
import { demandAdmitted, preparesCalls } from './calls.access.js';
import { Calls } from './calls-port.js';
import { Round } from './round.entity.js';

export interface NewRound {
  readonly callId: string;
  readonly name: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Minutes after closing left to filings under way. */
  readonly graceMinutes?: number;
  readonly committeeOn?: string | null;
}

/** Adds a round to a call. @throws not_found, call_closed, round_dates_reversed, round_name_taken, round_overlaps */
@Injectable()
export class OpenRound {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: NewRound): Promise<RoundFacts> {
    demandAdmitted(preparesCalls, actor);
    return this.database.transaction(async (tx) => {
      const call = await lockRow(tx, Call, input.callId);
      demand(notClosed(call.state), roundFits(input, await this.calls.rounds(call.id, tx)));
      const id = uuidv7();
      const { name, opensAt, closesAt } = input;
      const [graceMinutes, committeeOn] = [input.graceMinutes ?? 0, input.committeeOn ?? null];
      await tx.insert(Round, { id, callId: call.id, name, opensAt, closesAt, graceMinutes, committeeOn });
      const data = { roundId: id, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), committeeOn };
      await this.journal.write(tx, { actor, subject: { type: 'call', id: call.id }, verb: 'round_opened', data });
      return this.calls.round(id, tx);
    });
  }
}
