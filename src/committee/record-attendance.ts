import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Attendance } from './attendance.entity.js';
import type { AttendancesInput } from './committee.dto.js';
import { demandHold, meetingKeeper, sittingOf } from './committee.access.js';
import { seatedOn } from './committee-reads.js';
import { Meeting } from './meeting.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingView } from './meeting-reads.js';
import { whyNotAttendance } from './meeting.rules.js';
import type { MeetingView } from './meeting.views.js';
import { inTx } from './reader.js';

export interface RecordAttendanceInput extends AttendancesInput {
  readonly meetingId: string;
  readonly version: number;
}

/**
 * Writes the whole attendance sheet of an open meeting; seats left out are absent. It may change as people come and
 * go: each vote counts the room as it is then.
 * Refusals: `not_found`, `not_allowed`, `wrong_state`, `stale_version`, `attendance_…`, `proxy_…`.
 */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, { meetingId, version, attendances }: RecordAttendanceInput): Promise<MeetingView> {
    return this.database.transaction(async (tx) => {
      const read = inTx(tx);
      const meeting = await lockRow(tx, Meeting, meetingId);
      demandHold(meetingKeeper, actor, await sittingOf(read, actor, meeting.committeeId));
      demand(meetingLifeCycle.whyNot('close', meeting.state));
      expectVersion(meeting, version, await meetingView(read, actor, meetingId));
      const seated = await seatedOn(read, meeting.committeeId, parisDay(meeting.startsAt));
      demand(...whyNotAttendance(attendances, new Map(seated.map(({ seatId, capacity }) => [seatId, capacity]))));
      await tx.delete(Attendance, { meetingId });
      await tx.insert(
        Attendance,
        attendances.map(({ seatId, mode, proxySeatId }) => ({
          id: uuidv7(),
          meetingId,
          seatId,
          mode,
          proxySeatId: mode === 'proxy' ? (proxySeatId ?? null) : null,
        })),
      );
      await changeVersioned(tx, Meeting, meeting, {});
      await this.journal.write(tx, {
        actor,
        subject: { type: 'meeting', id: meetingId },
        verb: 'attendance_recorded',
        data: { attending: attendances.filter(({ mode }) => mode !== 'absent').length },
      });
      return meetingView(read, actor, meetingId);
    });
  }
}
