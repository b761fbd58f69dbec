import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { demand } from '../kernel/refusals/refusal.js';
import { AwardMoves } from './award-moves.js';
import { Award } from './award.entity.js';
import { grounded, heard } from './award.rules.js';
import type { WithdrawalInput } from './awards.dto.js';
import type { Ended } from './lapse-award.js';

/**
 * Withdraws an award whose conditions were not met (CRPA, L242-2 2°) or that fraud obtained (L241-2): reasoned
 * (L211-2 4°) and after the structure was heard. Its euros go back to the envelope and it leaves the de minimis sum.
 */
@Injectable()
export class WithdrawAward {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRead,
    private readonly moves: AwardMoves,
  ) {}

  async run(actor: Actor, input: WithdrawalInput & { id: string; version: number }): Promise<Ended> {
    return this.database.transaction(async (tx) => {
      const award = await lockRow(tx, Award, input.id);
      await this.applications.impartial(actor, award.applicationId, tx);
      expectVersion(award, input.version);
      const today = parisDay(await this.database.now(tx));
      const notifiedOn = award.notifiedAt ? parisDay(award.notifiedAt) : null;
      demand(grounded(input.ground, '/ground'), heard(input.heardOn, notifiedOn, today));
      const data = {
        applicationId: award.applicationId,
        notified: award.notifiedAt !== null,
        heardOn: input.heardOn,
      };
      const { state, version } = await this.moves.move(tx, actor, award.id, 'withdraw', data, {
        grounds: input.ground,
      });
      return { id: award.id, state, version };
    });
  }
}
