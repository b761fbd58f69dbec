import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { demandHold, meetingKeeper, sittingOf } from './committee.access.js';
import { Meeting } from './meeting.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingView } from './meeting-reads.js';
import { whyNotOpen } from './meeting.rules.js';
import type { MeetingView } from './meeting.views.js';
import { inTx } from './reader.js';

/**
 * Opens a convened meeting on its day: members then see the ranking of the files open to them.
 * Refusals: `not_found`, `not_allowed`, `wrong_state`, `meeting_too_early`.
 */
@Injectable()
export class OpenMeeting {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, { meetingId }: { readonly meetingId: string }): Promise<MeetingView> {
    return this.database.transaction(async (tx) => {
      const meeting = await lockRow(tx, Meeting, meetingId);
      demandHold(meetingKeeper, actor, await sittingOf(inTx(tx), actor, meeting.committeeId));
      const now = await this.database.now(tx);
      demand(meetingLifeCycle.whyNot('open', meeting.state) ?? whyNotOpen(meeting.startsAt, now));
      await meetingLifeCycle.move(tx, this.journal, Meeting, meeting, {
        verb: 'open',
        actor,
        set: { openedAt: now },
        data: { committeeId: meeting.committeeId },
      });
      return meetingView(inTx(tx), actor, meetingId);
    });
  }
}
