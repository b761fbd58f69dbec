import { Injectable } from '@nestjs/common';
import type { Tx } from '../../kernel/database/data-source.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { CallRevision } from '../call-revision.entity.js';
import type { Readiness } from '../call.rules.js';
import { Calls } from '../calls-port.js';
import { Envelope } from '../envelope.entity.js';
import { FormRevision } from '../form-revision.entity.js';
import { Grid } from '../grid.entity.js';

/** Reads what a call holds, for the rule that says whether it may be published. */
@Injectable()
export class ReadinessReads {
  constructor(private readonly calls: Calls) {}

  async of(tx: Tx, callId: string, now: Date): Promise<Readiness> {
    const forms = await tx.findBy(FormRevision, { callId });
    const grids = await tx.findBy(Grid, { callId });
    const rules = await tx.findBy(CallRevision, { callId });
    const axes = await this.calls.axes(callId, tx);
    const rounds = await this.calls.rounds(callId, tx);
    // the money is that of the year one files in: the next one for a call that opens in January
    const opening = rounds.find(({ closesAt }) => closesAt > now)?.opensAt ?? now;
    const year = Number(parisDay(opening > now ? opening : now).slice(0, 4));
    return {
      hasForm: forms.length > 0,
      axes,
      gridAxisIds: grids.map(({ axisId }) => axisId),
      rounds,
      rulesFrom: rules.map(({ validFrom }) => validFrom).toSorted()[0] ?? null,
      year,
      hasEnvelope: await tx.existsBy(Envelope, { callId, year }),
      pending: [...forms, ...grids, ...rules, ...axes].some(({ publishedAt }) => publishedAt === null),
    };
  }
}
