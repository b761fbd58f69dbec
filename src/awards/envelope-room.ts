import { Injectable } from '@nestjs/common';
import { Calls } from '../calls/calls.public.js';
import type { Tx } from '../kernel/database/data-source.js';

/** What the envelope of a year leaves, in cents, with the envelope locked until the commit. */
@Injectable()
export class EnvelopeRoom {
  constructor(private readonly calls: Calls) {}

  /** Null where no envelope is set; `except` is an award not to count, the one being changed. */
  async of(
    tx: Tx,
    award: { callId: string; axisId: string; year: number; except: string | null },
  ): Promise<{ id: string; left: number } | null> {
    const envelope = await this.calls.envelope(tx, award.callId, award.year, award.axisId);
    if (!envelope) return null;
    const [spent] = (await tx.query(
      `select coalesce(sum(amount), 0)::float8 as total from awards
       where envelope_id = $1 and id is distinct from $2 and outcome = 'award'
         and state not in ('refused', 'lapsed', 'withdrawn')`,
      [envelope.id, award.except],
    )) as { total: number }[];
    return { id: envelope.id, left: envelope.amount - (spent?.total ?? 0) };
  }
}
