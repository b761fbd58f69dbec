import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Committee } from './committee.entity.js';
import { convener, demandHold, sittingOf } from './committee.access.js';
import { ConvocationDelay } from './convocation-delay.js';
import { Meeting } from './meeting.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingView, undecidedItems } from './meeting-reads.js';
import { whyNotConvene } from './meeting.rules.js';
import type { MeetingView } from './meeting.views.js';
import { inTx } from './reader.js';

/**
 * Convenes a planned meeting: the agenda is settled and goes to each member, without the files hidden from them.
 * Refusals: `not_found`, `not_allowed`, `wrong_state`, `agenda_empty`, `convocation_too_late`.
 */
@Injectable()
export class ConveneMeeting {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly delay: ConvocationDelay,
  ) {}

  async run(actor: Actor, { meetingId }: { readonly meetingId: string }): Promise<MeetingView> {
    return this.database.transaction(async (tx) => {
      const read = inTx(tx);
      const meeting = await lockRow(tx, Meeting, meetingId);
      demandHold(convener, actor, await sittingOf(read, actor, meeting.committeeId));
      demand(meetingLifeCycle.whyNot('convene', meeting.state));
      const now = await this.database.now(tx);
      const items = (await undecidedItems(read, meetingId)).length;
      const days = await this.delay.days(tx, (await findRow(tx, Committee, meeting.committeeId)).callId, now);
      demand(whyNotConvene({ startsAt: meeting.startsAt, items, days }, now));
      await meetingLifeCycle.move(tx, this.journal, Meeting, meeting, {
        verb: 'convene',
        actor,
        set: { convenedAt: now },
        data: { committeeId: meeting.committeeId, secondConvocation: false },
      });
      return meetingView(read, actor, meetingId);
    });
  }
}
