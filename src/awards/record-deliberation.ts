import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Territory } from '../territory/territory.public.js';
import type { DeliberationInput } from './awards.dto.js';
import { awardRefusals } from './awards.refusals.js';
import { Deliberation } from './deliberation.entity.js';
import { datesFollow, numberFits } from './deliberation.rules.js';

/** Records the act of the council, bureau or president: number, vote, date. Each number once. */
@Injectable()
export class RecordDeliberation {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly territory: Territory,
  ) {}

  async run(actor: Actor, input: DeliberationInput): Promise<{ id: string; number: string; version: number }> {
    return this.database.transaction(async (tx) => {
      const today = parisDay(await this.database.now(tx));
      demand(
        numberFits(input.number, input.body),
        datesFollow({ votedOn: input.votedOn, transmittedOn: null, executoryOn: null }, today),
      );
      const authority = await this.territory.authority(tx);
      const known = await tx.findOneBy(Deliberation, { authorityId: authority.id, number: input.number });
      if (known) throw awardRefusals.deliberation_known({ number: input.number }, '/number');
      const id = uuidv7();
      const { for: inFavour, against, abstentions, ...act } = input;
      await tx.insert(Deliberation, {
        id,
        authorityId: authority.id,
        ...act,
        votes: { for: inFavour, against, abstentions },
      });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'deliberation', id },
        verb: 'recorded',
        data: { number: input.number, votedOn: input.votedOn, outcome: input.outcome },
      });
      return { id, number: input.number, version: 1 };
    });
  }
}
