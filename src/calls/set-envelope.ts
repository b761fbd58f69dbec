import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { axesKnown, notClosed } from './call-content.rules.js';
import type { EnvelopeFacts } from './call-facts.js';
import { axesWithinWhole } from './call.rules.js';
import { Call } from './call.entity.js';
import { demandAdmitted, leadsCalls } from './calls.access.js';
import { Calls } from './calls-port.js';
import { Envelope } from './envelope.entity.js';

export interface NewEnvelope {
  readonly callId: string;
  readonly year: number;
  /** Null for the whole call. */
  readonly axisId: string | null;
  /** Cents. */
  readonly amount: number;
}

/** Sets the money of a call for a year. @throws not_found, call_closed, envelope_exceeded_by_axes */
@Injectable()
export class SetEnvelope {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: NewEnvelope): Promise<EnvelopeFacts> {
    demandAdmitted(leadsCalls, actor);
    return this.database.transaction(async (tx) => {
      const call = await lockRow(tx, Call, input.callId);
      demand(notClosed(call.state), axesKnown(await this.calls.axes(call.id, tx), [input.axisId]));
      await this.write(tx, input);
      const year = await tx.findBy(Envelope, { callId: call.id, year: input.year });
      const whole = year.find(({ axisId }) => axisId === null)?.amount ?? null;
      const axes = year.filter(({ axisId }) => axisId !== null).map(({ amount }) => amount);
      demand(axesWithinWhole(whole, axes));
      const data = { year: input.year, axisId: input.axisId, amount: input.amount };
      await this.journal.write(tx, { actor, subject: { type: 'call', id: call.id }, verb: 'envelope_set', data });
      const set = year.find(({ axisId }) => axisId === input.axisId);
      if (!set) throw new Error('the envelope just written is gone');
      const { id, callId, axisId, amount, version } = set;
      return { id, callId, year: set.year, axisId, amount, version };
    });
  }

  private async write(tx: Tx, { callId, year, axisId, amount }: NewEnvelope): Promise<void> {
    const known = await tx.findOneBy(Envelope, { callId, year, axisId: axisId ?? IsNull() });
    if (known) await changeVersioned(tx, Envelope, known, { amount });
    else await tx.insert(Envelope, { id: uuidv7(), callId, year, axisId, amount });
  }
}
