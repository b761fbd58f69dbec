import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import type { TransmissionInput } from './awards.dto.js';
import { Deliberation } from './deliberation.entity.js';
import { datesFollow } from './deliberation.rules.js';
import { ExecutoryAwards } from './executory-awards.js';

/** Records the transmission of an act to the prefect and the day it became executory; its awards follow. */
@Injectable()
export class TransmitDeliberation {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly executory: ExecutoryAwards,
  ) {}

  async run(
    actor: Actor,
    input: TransmissionInput & { id: string; version: number },
  ): Promise<{ id: string; awards: number; version: number }> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Deliberation, input.id);
      expectVersion(row, input.version);
      const dates = { transmittedOn: input.transmittedOn, executoryOn: input.executoryOn ?? input.transmittedOn };
      demand(datesFollow({ votedOn: row.votedOn, ...dates }, parisDay(await this.database.now(tx))));
      const version = await changeVersioned(tx, Deliberation, row, dates);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'deliberation', id: row.id },
        verb: 'transmitted',
        data: dates,
      });
      const awards = await this.executory.follow(tx, actor, { ...row, ...dates });
      return { id: row.id, awards, version };
    });
  }
}
