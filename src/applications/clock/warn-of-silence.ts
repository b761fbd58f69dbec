import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { daysBetween, parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { ALERT_DAYS } from '../../kernel/dates/legal-clock.js';
import { Journal } from '../../kernel/journal/journal.js';
import { Application } from '../application.entity.js';

/**
 * Journals that a refusal by silence comes near, 15 then 3 days before, each once for one date. Answers the step told,
 * null when there is none to tell.
 */
@Injectable()
export class WarnOfSilence {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<number | null> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Application, input.applicationId);
      const on = row.implicitRefusalOn as CivilDate | null;
      if (on === null || row.state === 'incomplete') return null;
      const left = daysBetween(parisDay(await this.database.now(tx)), on);
      const step = [...ALERT_DAYS].sort((a, b) => a - b).find((days) => left <= days);
      if (left <= 0 || step === undefined) return null;
      const told = (await tx.query(
        `select 1 from journal where subject_type = 'application' and subject_id = $1 and verb = 'implicit_refusal_near'
           and data ->> 'implicitRefusalOn' = $2 and (data ->> 'daysBefore')::int <= $3 limit 1`,
        [row.id, on, step],
      )) as unknown[];
      if (told.length > 0) return null;
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: row.id },
        verb: 'implicit_refusal_near',
        data: { daysBefore: step, implicitRefusalOn: on },
      });
      return step;
    });
  }
}
