import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { Application } from '../application.entity.js';
import { SupplementRequest } from '../supplement-request.entity.js';
import { warningDue } from './supplements.rules.js';

/**
 * Journals that the due date of a request for items comes near, seven days and one day before, each once; the mail to the
 * structure follows by the entry. Answers the days before told, null when there is nothing to tell.
 */
@Injectable()
export class WarnOfLapse {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<number | null> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Application, input.applicationId);
      const request = await tx.findOneBy(SupplementRequest, { applicationId: row.id, state: 'asked' });
      if (!request || row.state !== 'incomplete') return null;
      const told = (await tx.query(
        `select (data ->> 'daysBefore')::int as days from journal where subject_type = 'application' and subject_id = $1
           and verb = 'supplements_due_near' and data ->> 'requestId' = $2`,
        [row.id, request.id],
      )) as { days: number }[];
      const dueOn = request.dueOn as CivilDate;
      const step = warningDue(
        { askedOn: parisDay(request.askedAt), dueOn },
        told.map(({ days }) => days),
        parisDay(await this.database.now(tx)),
      );
      if (step === null) return null;
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: row.id },
        verb: 'supplements_due_near',
        data: { requestId: request.id, dueOn, daysBefore: step },
      });
      return step;
    });
  }
}
