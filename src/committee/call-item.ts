import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { demandHold, meetingKeeper, sittingOf } from './committee.access.js';
import { Meeting } from './meeting.entity.js';
import { meetingLifeCycle } from './meeting.lifecycle.js';
import { meetingRefusals } from './meeting.refusals.js';
import { agenda, agendaFile } from './meeting-reads.js';
import type { AgendaItemView } from './meeting.views.js';
import { inTx } from './reader.js';
import { readRoom, withdrawConflicted } from './room.js';

export interface ItemInput {
  readonly meetingId: string;
  readonly itemId: string;
}

/**
 * Calls an item of an open meeting: those with an interest in it leave the room now, before it is discussed (CGCT
 * L2131-11). Refusals: `not_found`, `not_allowed`, `wrong_state`, `item_decided`.
 */
@Injectable()
export class CallItem {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, { meetingId, itemId }: ItemInput): Promise<AgendaItemView> {
    return this.database.transaction(async (tx) => {
      const read = inTx(tx);
      const meeting = await lockRow(tx, Meeting, meetingId);
      const file = await agendaFile(read, actor, meetingId, itemId);
      demandHold(meetingKeeper, actor, await sittingOf(read, actor, file.committeeId));
      demand(meetingLifeCycle.whyNot('close', meeting.state));
      if (file.decidedAt) throw meetingRefusals.item_decided();
      await withdrawConflicted(tx, itemId, await readRoom(tx, itemId), await this.database.now(tx));
      await this.journal.write(tx, {
        actor,
        subject: { type: 'meeting', id: meetingId },
        verb: 'item_called',
        data: { itemId },
      });
      const [item] = await agenda(read, actor, meetingId, itemId);
      if (!item) throw kernelRefusals.not_found();
      return item;
    });
  }
}
