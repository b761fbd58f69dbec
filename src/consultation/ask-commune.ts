import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import { Calls } from '../calls/calls.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { addDays, parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { Territory } from '../territory/territory.public.js';
import { Consultation } from './consultation.entity.js';

/**
 * Opens the consultation of one commune on one application, upstream of the committee (deliberation 22-C-0026,
 * action 2). The delay is the call's own. Asking the same commune again answers null and writes nothing.
 */
@Injectable()
export class AskCommune {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly applications: ApplicationsRead,
    private readonly calls: Calls,
    private readonly territory: Territory,
  ) {}

  async run(actor: Actor, input: { applicationId: string; communeId: string }): Promise<{ id: string } | null> {
    return this.database.transaction(async (tx) => {
      const application = await this.applications.get(input.applicationId, tx);
      const { parameters } = await this.calls.revision(application.callRevisionId);
      const today = parisDay(await this.database.now(tx));
      const dueOn = addDays(today, parameters.consultationDays);
      const [delegate] = await this.territory.delegates(input.communeId, today);
      const id = uuidv7();
      const inserted = (await tx.query(
        `insert into consultations (id, application_id, commune_id, mandate_id, due_on)
         values ($1, $2, $3, $4, $5) on conflict (application_id, commune_id) do nothing returning id`,
        [id, input.applicationId, input.communeId, delegate?.mandateId ?? null, dueOn],
      )) as unknown[];
      if (inserted.length === 0) return null;
      await this.journal.write(tx, {
        actor,
        subject: { type: 'consultation', id },
        verb: 'asked',
        to: 'asked' satisfies Consultation['state'],
        data: { applicationId: input.applicationId, communeId: input.communeId, dueOn },
      });
      return { id };
    });
  }
}
