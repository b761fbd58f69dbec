import { Injectable } from '@nestjs/common';
import type { Tx } from '../kernel/database/data-source.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Refusal } from '../kernel/refusals/refusal.js';
import { Calls } from '../calls/calls.public.js';
import { CONVOCATION_DAYS } from './meeting.rules.js';

/** Days between convocation and meeting, as the rules of the call in force set them. */
@Injectable()
export class ConvocationDelay {
  constructor(private readonly calls: Calls) {}

  /** Five where the call has published no rules yet. */
  async days(tx: Tx, callId: string, at: Date): Promise<number> {
    try {
      const { parameters } = await this.calls.currentRevision(callId, parisDay(at), tx);
      return parameters.convocationDays ?? CONVOCATION_DAYS;
    } catch (fault) {
      if (fault instanceof Refusal) return CONVOCATION_DAYS;
      throw fault;
    }
  }
}
