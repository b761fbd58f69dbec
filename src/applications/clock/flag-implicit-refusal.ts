import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { refusedBySilence } from '../../kernel/dates/legal-clock.js';
import { Journal } from '../../kernel/journal/journal.js';
import { Application } from '../application.entity.js';
import { undecidedStates } from '../application.lifecycle.js';
import { toldState } from '../reading/secrecy.js';

/**
 * Flags an application that silence has refused: its state stays, since a favourable decision is still possible
 * (CRPA, L231-4 3°). Does nothing before the day, once a decision is released, or a second time. Answers whether it flagged.
 */
@Injectable()
export class FlagImplicitRefusal {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Application, input.applicationId);
      const now = await this.database.now(tx);
      const undecided = (undecidedStates as readonly string[]).includes(toldState(row));
      const due = refusedBySilence(row.implicitRefusalOn as CivilDate | null, parisDay(now));
      if (!undecided || !due || row.implicitRefusalFlaggedAt) return false;
      await changeVersioned(tx, Application, row, { implicitRefusalFlaggedAt: now });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: row.id },
        verb: 'implicit_refusal_flagged',
        data: { implicitRefusalOn: row.implicitRefusalOn },
      });
      return true;
    });
  }
}
