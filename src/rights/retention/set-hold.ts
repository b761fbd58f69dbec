import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../../applications/applications.public.js';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { rightsRefusals } from '../rights.refusals.js';
import { holdEnds, inWords, type HoldReason } from './retention.rules.js';

/**
 * Keeps a file beyond its term: litigation, control, recovery, archives. @throws application_unknown, officer_in_conflict,
 * hold_past, hold_too_long, hold_there
 */
@Injectable()
export class SetHold {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly applications: ApplicationsRead,
  ) {}

  async run(
    actor: Actor,
    input: { readonly number: string; readonly reason: HoldReason; readonly note: string; readonly until: string },
  ): Promise<{ id: string }> {
    const { number, reason, note } = input;
    const until = input.until as CivilDate;
    return this.database.transaction(async (tx) => {
      const [found] = (await tx.query(
        `select id from applications where number = $1 and purged_at is null for update`,
        [number.toUpperCase()],
      )) as { id: string }[];
      if (!found) throw rightsRefusals.application_unknown({}, '/number');
      await this.applications.impartial(actor, found.id, tx);
      demand(holdEnds(until, parisDay(await this.database.now(tx))));
      const [there] = (await tx.query(
        `select to_char(until, 'YYYY-MM-DD') as until from retention_holds where application_id = $1 and lifted_at is null`,
        [found.id],
      )) as { until: CivilDate }[];
      if (there) throw rightsRefusals.hold_there({ until: inWords(there.until) });
      const id = uuidv7();
      await tx.query(
        `insert into retention_holds (id, application_id, reason, note, until, set_by) values ($1, $2, $3, $4, $5, $6)`,
        [id, found.id, reason, note, until, personId(actor)],
      );
      const data = { holdId: id, reason, until };
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: found.id },
        verb: 'retention_held',
        data,
      });
      return { id };
    });
  }
}
