import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned, expectVersion, lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { notClosed } from '../call-content.rules.js';
import type { RoundFacts } from '../call-facts.js';
import { Call } from '../call.entity.js';
import { roundFits } from '../call.rules.js';
import { demandAdmitted, preparesCalls } from '../calls.access.js';
import { Calls } from '../calls-port.js';
import { Round } from '../round.entity.js';
import { roundMayChange } from './round-change.rules.js';

export interface RoundChanges {
  readonly name: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly graceMinutes: number;
  /** Civil date; null while it is not fixed. */
  readonly committeeOn: string | null;
}

/**
 * Changes a round that is not over. Errors: `not_found`, `stale_version`, `call_closed`, `round_over`,
 * `round_opening_begun`, `round_closing_promised`, `round_grace_promised`, and those of `roundFits`.
 */
@Injectable()
export class ChangeRound {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(
    actor: Actor,
    input: {
      readonly callId: string;
      readonly roundId: string;
      readonly version: number;
      readonly wanted: RoundChanges;
    },
  ): Promise<RoundFacts> {
    demandAdmitted(preparesCalls, actor);
    return this.database.transaction(async (tx) => {
      const call = await lockRow(tx, Call, input.callId);
      const rounds = await this.calls.rounds(call.id, tx);
      const round = rounds.find(({ id }) => id === input.roundId);
      if (!round) throw kernelRefusals.not_found();
      expectVersion(round, input.version, round);
      const { wanted } = input;
      demand(notClosed(call.state), ...roundMayChange(round, wanted, call.state, await this.database.now(tx)));
      const others = rounds.filter(({ id }) => id !== round.id);
      demand(roundFits(wanted, others));
      const { name, opensAt, closesAt, graceMinutes, committeeOn } = wanted;
      await changeVersioned(tx, Round, round, { name, opensAt, closesAt, graceMinutes, committeeOn });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'call', id: call.id },
        verb: 'round_changed',
        data: {
          roundId: round.id,
          opensAt: opensAt.toISOString(),
          closesAt: closesAt.toISOString(),
          graceMinutes,
          committeeOn,
        },
      });
      return this.calls.round(round.id, tx);
    });
  }
}
