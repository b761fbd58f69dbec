import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { demand } from '../kernel/refusals/refusal.js';
import { AwardMoves } from './award-moves.js';
import { Award } from './award.entity.js';
import { grounded } from './award.rules.js';
import type { EndingInput } from './awards.dto.js';

/** What ending an award answers. */
export interface Ended {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/**
 * Ends an award that came to nothing (project given up, not started or not reported in time). Its euros go back to the
 * envelope; the structure is told once it had been notified. What was paid is then a matter of recovery.
 */
@Injectable()
export class LapseAward {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRead,
    private readonly moves: AwardMoves,
  ) {}

  async run(actor: Actor, input: EndingInput & { id: string; version: number }): Promise<Ended> {
    return this.database.transaction(async (tx) => {
      const award = await lockRow(tx, Award, input.id);
      await this.applications.impartial(actor, award.applicationId, tx);
      expectVersion(award, input.version);
      demand(grounded(input.ground, '/ground'));
      const data = { applicationId: award.applicationId, notified: award.notifiedAt !== null };
      const { state, version } = await this.moves.move(tx, actor, award.id, 'lapse', data, { grounds: input.ground });
      return { id: award.id, state, version };
    });
  }
}
