import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { findRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Calls } from '../calls/calls.public.js';
import { agendaKeeper, demandHold, sittingOf } from './committee.access.js';
import { Committee } from './committee.entity.js';
import type { MeetingInput } from './committee.dto.js';
import { Meeting } from './meeting.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingView } from './meeting-reads.js';
import { whyNotPlan } from './meeting.rules.js';
import type { MeetingView } from './meeting.views.js';
import { inTx } from './reader.js';

export interface PlanMeetingInput extends MeetingInput {
  readonly committeeId: string;
}

/** Sets the day and place of a meeting to come. Refusals: `not_found`, `not_allowed`, `meeting_in_past`. */
@Injectable()
export class PlanMeeting {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: PlanMeetingInput): Promise<MeetingView> {
    return this.database.transaction(async (tx) => {
      const read = inTx(tx);
      const committee = await findRow(tx, Committee, input.committeeId);
      demandHold(agendaKeeper, actor, await sittingOf(read, actor, committee.id));
      const startsAt = new Date(input.startsAt);
      demand(whyNotPlan(startsAt, await this.database.now(tx)));
      const roundId = input.roundId ?? null;
      if (roundId && (await this.calls.round(roundId, tx)).callId !== committee.callId) {
        throw kernelRefusals.not_found();
      }
      const id = uuidv7();
      const state = meetingLifeCycle.initial;
      await tx.insert(Meeting, { id, committeeId: committee.id, roundId, startsAt, place: input.place, state });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'meeting', id },
        verb: 'planned',
        to: state,
        data: { committeeId: committee.id, startsAt: startsAt.toISOString() },
      });
      return meetingView(read, actor, id);
    });
  }
}
