import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import { Calls } from '../calls/calls.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { Agreement } from './agreement.entity.js';
import { Award } from './award.entity.js';
import { awardLifeCycle } from './award.lifecycle.js';
import { nextNumber } from './counters.js';

/** After the notification: the agreement is drafted where one is due, else the award starts. Idempotent. */
@Injectable()
export class FollowNotification {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly applications: ApplicationsRead,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: { awardId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const award = await lockRow(tx, Award, input.awardId);
      if (award.state !== 'notified') return;
      if (!award.agreementDue) {
        await awardLifeCycle.move(tx, this.journal, Award, award, {
          verb: 'start',
          actor,
          data: { applicationId: award.applicationId },
        });
        return;
      }
      if (await tx.findOneBy(Agreement, { awardId: award.id })) return;
      const application = await this.applications.get(award.applicationId, tx);
      const { parameters } = await this.calls.revision(application.callRevisionId, tx);
      const today = parisDay(await this.database.now(tx));
      const number = await nextNumber(tx, 'CONV', Number(today.slice(0, 4)));
      const id = uuidv7();
      await tx.insert(Agreement, { id, awardId: award.id, number, advanceShare: parameters.advanceShare });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'agreement', id },
        verb: 'drafted',
        to: 'drafted',
        data: { awardId: award.id, applicationId: award.applicationId, number },
      });
    });
  }
}
