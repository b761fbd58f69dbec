import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { bar } from '../kernel/access/standings.js';
import { findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import type { ItemInput } from './call-item.js';
import type { RecusalInput } from './committee.dto.js';
import { demandHold, meetingKeeper, seatHolder, sittingOf } from './committee.access.js';
import { Meeting } from './meeting.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingRefusals } from './meeting.refusals.js';
import { agendaFile } from './meeting-reads.js';
import type { RecusalView } from './meeting.views.js';
import { inTx } from './reader.js';
import { Recusal } from './recusal.entity.js';
import { Seat } from './seat.entity.js';

/**
 * A member withdraws from one item of an open meeting, or the secretary writes down that a member did. The file is
 * hidden from that member from then on. Refusals: `not_found`, `not_allowed`, `wrong_state`, `item_decided`.
 */
@Injectable()
export class RecordRecusal {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: ItemInput & RecusalInput): Promise<RecusalView> {
    const { meetingId, itemId, reason } = input;
    return this.database.transaction(async (tx) => {
      const read = inTx(tx);
      const meeting = await lockRow(tx, Meeting, meetingId);
      const file = await agendaFile(read, actor, meetingId, itemId);
      const own = await sittingOf(read, actor, file.committeeId);
      const seatId = input.seatId ?? own.seatId;
      demandHold(seatId !== null && seatId === own.seatId ? seatHolder : meetingKeeper, actor, own);
      demand(meetingLifeCycle.whyNot('close', meeting.state));
      if (file.decidedAt) throw meetingRefusals.item_decided();
      if (!seatId) throw kernelRefusals.not_found();
      const seat = await findRow(tx, Seat, seatId);
      if (seat.committeeId !== file.committeeId) throw kernelRefusals.not_found();
      const leftAt = await this.database.now(tx);
      const row = { id: uuidv7(), itemId, seatId, reason, leftAt };
      await tx.createQueryBuilder().insert().into(Recusal).values(row).orIgnore().execute();
      await bar(tx, seat.personId, file.applicationId, `recusal:${itemId}`);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'meeting', id: meetingId },
        verb: 'recusal_recorded',
        data: { itemId, seatId },
      });
      return { seatId, leftAt };
    });
  }
}
