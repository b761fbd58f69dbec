import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/accounts.public.js';
import { Calls } from '../../calls/calls.public.js';
import { isStaff, system, type Actor } from '../../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import { Journal, type JournalEntry } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { Application } from '../application.entity.js';
import { applicationRefusals } from '../applications.refusals.js';
import { BulkPlan } from '../bulk/bulk-plan.js';

/** Chooses among whom the new files of a call are shared out evenly; nobody leaves them to be taken. Errors: `officer_unknown`. */
@Injectable()
export class ChooseDistribution {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
    private readonly calls: Calls,
  ) {}

  async run(
    actor: Actor,
    input: { readonly callId: string; readonly officerIds: readonly string[] },
  ): Promise<{ callId: string; officerIds: readonly string[] }> {
    if (!isStaff(actor, 'lead')) throw kernelRefusals.not_allowed();
    const officers = [...(await this.people.ofRole('officer')), ...(await this.people.ofRole('lead'))];
    const officerIds = [...new Set(input.officerIds)];
    const stranger = officerIds.findIndex((id) => !officers.some((officer) => officer.id === id));
    if (stranger >= 0) throw applicationRefusals.officer_unknown({}, `/officerIds/${stranger}`);
    return this.database.transaction(async (tx) => {
      const { id: callId } = await this.calls.byId(input.callId, tx);
      await tx.query(`delete from even_distributions where call_id = $1`, [callId]);
      if (officerIds.length > 0) {
        await tx.query(`insert into even_distributions (id, call_id, officer_ids, chosen_by) values ($1, $2, $3, $4)`, [
          uuidv7(),
          callId,
          officerIds,
          actor.id,
        ]);
      }
      await this.journal.write(tx, {
        actor,
        subject: { type: 'call', id: callId },
        verb: 'distribution_chosen',
        data: { officerIds },
      });
      return { callId, officerIds };
    });
  }
}

/** Gives a file just submitted to whom has the fewest, where its call shares its files out. */
@Injectable()
@OnJournal({ handler: 'applications.share-out', on: ['application.submitted'], queue: 'chores' })
export class ShareOutNewFile implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly plan: BulkPlan,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const id = entry.subjectId;
    const chosen = await this.database.row<{ officerIds: string[] }>(
      `select d.officer_ids as "officerIds" from even_distributions d join applications a on a.call_id = d.call_id
       where a.id = $1 and a.officer_id is null`,
      [id],
    );
    const officerId = chosen && (await this.plan.shares([id], chosen.officerIds)).get(id);
    if (!officerId) return;
    await this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Application, id);
      if (row.officerId !== null || row.state !== 'submitted') return;
      await changeVersioned(tx, Application, row, { officerId });
      await this.journal.write(tx, {
        actor: system('even distribution'),
        subject: { type: 'application', id },
        verb: 'assigned',
        data: { officerId, before: null },
      });
    });
  }
}
