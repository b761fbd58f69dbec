import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { demand } from '../kernel/refusals/refusal.js';
import { ApplicationMoves, ApplicationsRead } from '../applications/applications.public.js';
import { grantAssessors } from './assessors.js';
import { agendaKeeper, demandHold, sittingOf } from './committee.access.js';
import { Committee } from './committee.entity.js';
import { barDeclared } from './conflicts.js';
import { Meeting } from './meeting.entity.js';
import { MeetingItem } from './meeting-item.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingRefusals } from './meeting.refusals.js';
import { meetingView } from './meeting-reads.js';
import type { MeetingView } from './meeting.views.js';
import { inTx } from './reader.js';

export interface ScheduleInput {
  readonly meetingId: string;
  readonly applicationIds: readonly string[];
}

/**
 * Puts admissible applications on the agenda of a planned meeting, after those already there, and opens them to the
 * voting members without an interest in them. Interests are read in this same transaction, before anyone gets the file.
 * Refusals: `not_found`, `not_allowed`, `wrong_state`, `application_elsewhere`, and the objections to scheduling.
 */
@Injectable()
export class ScheduleApplications {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRead,
    private readonly moves: ApplicationMoves,
  ) {}

  async run(actor: Actor, { meetingId, applicationIds }: ScheduleInput): Promise<MeetingView> {
    const wanted = [...new Set(applicationIds)];
    return this.database.transaction(async (tx) => {
      const meeting = await lockRow(tx, Meeting, meetingId);
      demandHold(agendaKeeper, actor, await sittingOf(inTx(tx), actor, meeting.committeeId));
      demand(meetingLifeCycle.whyNot('convene', meeting.state));
      const { callId } = await findRow(tx, Committee, meeting.committeeId);
      await barDeclared(tx, { applicationIds: wanted });
      for (const [index, applicationId] of wanted.entries()) {
        const file = await this.applications.impartial(actor, applicationId, tx);
        if (file.callId !== callId) throw meetingRefusals.application_elsewhere({}, `/applicationIds/${index}`);
        await this.add(tx, actor, meetingId, applicationId);
      }
      await grantAssessors(tx, { applicationIds: wanted });
      return meetingView(inTx(tx), actor, meetingId);
    });
  }

  private async add(tx: Tx, actor: Actor, meetingId: string, applicationId: string): Promise<void> {
    const id = uuidv7();
    await this.moves.schedule(tx, actor, applicationId, { meetingId, itemId: id });
    const position = await tx.countBy(MeetingItem, { meetingId });
    await tx.insert(MeetingItem, { id, meetingId, applicationId, position: position + 1 });
  }
}
