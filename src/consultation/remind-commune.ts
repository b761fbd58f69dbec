import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { Consultation } from './consultation.entity.js';

/** Writes down the one reminder of a request still open; the mail follows from the journal. */
@Injectable()
export class RemindCommune {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { id: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Consultation, input.id);
      if (row.state !== 'asked' || row.remindedOn !== null) return;
      await changeVersioned(tx, Consultation, row, { remindedOn: parisDay(await this.database.now(tx)) });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'consultation', id: row.id },
        verb: 'reminded',
        data: { applicationId: row.applicationId, communeId: row.communeId, dueOn: row.dueOn },
      });
    });
  }
}
