import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { demandHold, meetingKeeper, sittingOf } from './committee.access.js';
import { Meeting } from './meeting.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingView, undecidedItems } from './meeting-reads.js';
import { whyNotClose } from './meeting.rules.js';
import type { MeetingView } from './meeting.views.js';
import { inTx } from './reader.js';

/**
 * Closes a meeting once every item has its recommendation; the minutes follow.
 * Refusals: `not_found`, `not_allowed`, `wrong_state`, `items_undecided`.
 */
@Injectable()
export class CloseMeeting {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, { meetingId }: { readonly meetingId: string }): Promise<MeetingView> {
    return this.database.transaction(async (tx) => {
      const read = inTx(tx);
      const meeting = await lockRow(tx, Meeting, meetingId);
      demandHold(meetingKeeper, actor, await sittingOf(read, actor, meeting.committeeId));
      const undecided = (await undecidedItems(read, meetingId)).length;
      demand(meetingLifeCycle.whyNot('close', meeting.state) ?? whyNotClose(undecided));
      await meetingLifeCycle.move(tx, this.journal, Meeting, meeting, {
        verb: 'close',
        actor,
        set: { closedAt: await this.database.now(tx) },
        data: { committeeId: meeting.committeeId },
      });
      return meetingView(read, actor, meetingId);
    });
  }
}
