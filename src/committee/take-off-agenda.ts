import { Injectable } from '@nestjs/common';
import { ApplicationMoves, ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { demand } from '../kernel/refusals/refusal.js';
import { agendaKeeper, demandHold, sittingOf } from './committee.access.js';
import { MeetingItem } from './meeting-item.entity.js';
import { Meeting } from './meeting.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingRefusals } from './meeting.refusals.js';
import { inTx } from './reader.js';

export interface OffAgendaInput {
  readonly meetingId: string;
  readonly applicationId: string;
}

/**
 * Takes an application off the agenda of a meeting nobody was convened to, before anyone assessed it; those who would
 * have examined it lose it. Refusals: `not_found`, `not_allowed`, `wrong_state`, `assessed_already`.
 */
@Injectable()
export class TakeOffAgenda {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRead,
    private readonly moves: ApplicationMoves,
  ) {}

  async run(actor: Actor, { meetingId, applicationId }: OffAgendaInput): Promise<{ readonly id: string }> {
    return this.database.transaction(async (tx) => {
      const meeting = await lockRow(tx, Meeting, meetingId);
      demandHold(agendaKeeper, actor, await sittingOf(inTx(tx), actor, meeting.committeeId));
      demand(meetingLifeCycle.whyNot('convene', meeting.state));
      await this.applications.impartial(actor, applicationId, tx);
      const assessed = (await tx.query(`select 1 from assessments where application_id = $1 limit 1`, [
        applicationId,
      ])) as unknown[];
      if (assessed.length > 0) throw meetingRefusals.assessed_already();
      await this.moves.unschedule(tx, actor, applicationId, { meetingId });
      const { id, position } = await tx.findOneByOrFail(MeetingItem, { meetingId, applicationId });
      await tx.delete(MeetingItem, { id });
      await tx.query(`update meeting_items set position = position - 1 where meeting_id = $1 and position > $2`, [
        meetingId,
        position,
      ]);
      await tx.query(
        `delete from standings t using seats s where t.subject_type = 'application' and t.subject_id = $1
           and t.source = 'seat:' || s.id and s.committee_id = $2`,
        [applicationId, meeting.committeeId],
      );
      return { id: applicationId };
    });
  }
}
