import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Award } from './award.entity.js';
import type { ReleaseInput } from './awards.dto.js';
import { awardRefusals } from './awards.refusals.js';
import { Deliberation } from './deliberation.entity.js';
import { executory } from './deliberation.rules.js';

/**
 * Lets decision letters go, awards and refusals together: all of the chosen ones or none. Each decision is released
 * once; the sealed letter and its mail follow from the journal.
 */
@Injectable()
export class ReleaseDecisions {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly applications: ApplicationsRead,
  ) {}

  async run(actor: Actor, input: ReleaseInput): Promise<{ released: number }> {
    return this.database.transaction(async (tx) => {
      const now = await this.database.now(tx);
      for (const awardId of [...new Set(input.awardIds)].sort()) {
        const award = await lockRow(tx, Award, awardId);
        const { number } = await this.applications.impartial(actor, award.applicationId, tx);
        const named = { number: number ?? '' };
        if (award.releasedAt) throw awardRefusals.already_released(named);
        if (award.deliberationId === null || !['executory', 'refused'].includes(award.state))
          throw awardRefusals.not_decided(named);
        demand(executory(await findRow(tx, Deliberation, award.deliberationId), parisDay(now)));
        await changeVersioned(tx, Award, award, { releasedAt: now });
        await this.journal.write(tx, {
          actor,
          subject: { type: 'award', id: award.id },
          verb: 'released',
          data: { applicationId: award.applicationId, outcome: award.outcome },
        });
      }
      return { released: new Set(input.awardIds).size };
    });
  }
}
