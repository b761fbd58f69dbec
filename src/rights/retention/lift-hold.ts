import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../../applications/applications.public.js';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';

/** Ends a hold: the term of the file counts again. @throws not_found, officer_in_conflict */
@Injectable()
export class LiftHold {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly applications: ApplicationsRead,
  ) {}

  async run(actor: Actor, input: { readonly id: string }): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const [hold] = (await tx.query(
        `select application_id as "applicationId" from retention_holds where id = $1 and lifted_at is null for update`,
        [input.id],
      )) as { applicationId: string }[];
      if (!hold) throw kernelRefusals.not_found();
      await this.applications.impartial(actor, hold.applicationId, tx);
      await tx.query(`update retention_holds set lifted_at = clock_now(), lifted_by = $2 where id = $1`, [
        input.id,
        personId(actor),
      ]);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: hold.applicationId },
        verb: 'retention_released',
        data: { holdId: input.id },
      });
      return { id: input.id };
    });
  }
}
