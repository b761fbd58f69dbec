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
    const kept = envelope.axisId === null ? await this.keptForAxes(tx, award.callId, award.year) : 0;
    return { id: envelope.id, left: envelope.amount - kept - (spent?.total ?? 0) };
  }

  /** What of a whole envelope is kept for single axes: their own envelopes of the year. Cents. */
  private async keptForAxes(tx: Tx, callId: string, year: number): Promise<number> {
    const [kept] = (await tx.query(
      `select coalesce(sum(amount), 0)::float8 as total from envelopes
       where call_id = $1 and year = $2 and axis_id is not null`,
      [callId, year],
    )) as { total: number }[];
    return kept?.total ?? 0;
  }

  /** What the envelope an award is promised from leaves without it: asked again at the vote, since it may have shrunk. */
  async without(
    tx: Tx,
    award: { id: string; envelopeId: string | null },
  ): Promise<{ left: number; year: number } | null> {
    const [envelope] = (await tx.query(
      `select e.year, (e.amount - case when e.axis_id is null then coalesce((select sum(x.amount) from envelopes x
           where x.call_id = e.call_id and x.year = e.year and x.axis_id is not null), 0) else 0 end - coalesce((select sum(w.amount) from awards w where w.envelope_id = e.id and w.id <> $2
         and w.outcome = 'award' and w.state not in ('refused', 'lapsed', 'withdrawn')), 0))::float8 as left
       from envelopes e where e.id = $1 for update`,
      [award.envelopeId, award.id],
    )) as { left: number; year: number }[];
    return envelope ?? null;
  }
}
