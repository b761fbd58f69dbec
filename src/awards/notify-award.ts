import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { Award } from './award.entity.js';
import { awardLifeCycle } from './award.lifecycle.js';

/**
 * Fixes the day of notification once the sealed letter exists: the delays of appeal run from it (CJA, R421-1).
 * A second call for the same letter changes nothing, so nobody is notified twice; a letter that was made for an award
 * ended in the meantime is not notified.
 */
@Injectable()
export class NotifyAward {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { awardId: string; documentId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const award = await lockRow(tx, Award, input.awardId);
      if (award.letterId) return;
      const notifiedAt = await this.database.now(tx);
      const set = { letterId: input.documentId, notifiedAt };
      const data = { applicationId: award.applicationId, documentId: input.documentId, outcome: award.outcome };
      if (award.state === 'executory') {
        await awardLifeCycle.move(tx, this.journal, Award, award, { verb: 'notify', actor, set, data });
        return;
      }
      if (award.state !== 'refused') return;
      await changeVersioned(tx, Award, award, set);
      await this.journal.write(tx, { actor, subject: { type: 'award', id: award.id }, verb: 'notified', data });
    });
  }
}
