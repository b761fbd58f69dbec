import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Committee } from './committee.entity.js';
import type { SecondConvocationInput } from './committee.dto.js';
import { demandHold, meetingKeeper, sittingOf } from './committee.access.js';
import { ConvocationDelay } from './convocation-delay.js';
import { Meeting } from './meeting.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingRefusals } from './meeting.refusals.js';
import { meetingView, undecidedItems } from './meeting-reads.js';
import { whyNotConvene } from './meeting.rules.js';
import type { MeetingView } from './meeting.views.js';
import { whyNoQuorum } from './quorum.rules.js';
import { inTx } from './reader.js';
import { readRoom } from './room.js';

export interface ConveneAgainInput extends SecondConvocationInput {
  readonly meetingId: string;
}

/**
 * For lack of quorum on every item left, closes the meeting and convenes a second one on the same agenda, where no
 * quorum is asked (model: CRPA R133-10). Scores already given follow their files.
 * Refusals: `not_found`, `not_allowed`, `wrong_state`, `agenda_empty`, `quorum_not_lacking`, `convocation_too_late`.
 */
@Injectable()
export class ConveneAgain {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly delay: ConvocationDelay,
  ) {}

  async run(actor: Actor, input: ConveneAgainInput): Promise<MeetingView> {
    return this.database.transaction(async (tx) => {
      const read = inTx(tx);
      const meeting = await lockRow(tx, Meeting, input.meetingId);
      demandHold(meetingKeeper, actor, await sittingOf(read, actor, meeting.committeeId));
      demand(meetingLifeCycle.whyNot('close', meeting.state));
      const now = await this.database.now(tx);
      const left = await undecidedItems(read, meeting.id);
      const days = await this.delay.days(tx, (await findRow(tx, Committee, meeting.committeeId)).callId, now);
      demand(whyNotConvene({ startsAt: new Date(input.startsAt), items: left.length, days }, now));
      for (const { id } of left) {
        if (whyNoQuorum((await readRoom(tx, id)).room) === null) throw meetingRefusals.quorum_not_lacking();
      }
      const secondId = await this.second(tx, actor, meeting, input, now);
      await this.carryOver(tx, meeting.id, secondId, left);
      await meetingLifeCycle.move(tx, this.journal, Meeting, meeting, {
        verb: 'close',
        actor,
        set: { closedAt: now },
        data: { committeeId: meeting.committeeId, secondMeetingId: secondId, carriedOver: left.length },
      });
      return meetingView(read, actor, secondId);
    });
  }

  private async second(tx: Tx, actor: Actor, first: Meeting, input: ConveneAgainInput, now: Date): Promise<string> {
    const id = uuidv7();
    const { committeeId, roundId } = first;
    const startsAt = new Date(input.startsAt);
    const state = meetingLifeCycle.initial;
    const { place } = input;
    await tx.insert(Meeting, { id, committeeId, roundId, startsAt, place, state, secondConvocation: true });
    const subject = { type: 'meeting', id };
    const data = { committeeId, secondConvocation: true, firstMeetingId: first.id };
    await this.journal.write(tx, { actor, subject, verb: 'planned', to: state, data });
    const row = await findRow(tx, Meeting, id);
    await meetingLifeCycle.move(tx, this.journal, Meeting, row, {
      verb: 'convene',
      actor,
      set: { convenedAt: now },
      data,
    });
    return id;
  }

  private async carryOver(
    tx: Tx,
    from: string,
    to: string,
    items: readonly { id: string; applicationId: string }[],
  ): Promise<void> {
    const ids = items.map(({ id }) => id);
    const applicationIds = items.map(({ applicationId }) => applicationId);
    await tx.query(`update meeting_items set meeting_id = $1 where id = any($2::uuid[])`, [to, ids]);
    await tx.query(
      `update assessments set meeting_id = $1 where meeting_id = $2 and application_id = any($3::uuid[])`,
      [to, from, applicationIds],
    );
  }
}
