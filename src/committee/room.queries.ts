import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { ItemInput } from './call-item.js';
import { demandHold, scoreReader, sittingOf } from './committee.access.js';
import { agendaFile, attendanceSheet } from './meeting-reads.js';
import { whyNoQuorum } from './quorum.rules.js';
import { onPool, type Reader } from './reader.js';
import { roomOf } from './room.js';
import type { RoomView } from './room.views.js';

/** Reads the room of one item, for those who run the meeting: by the same rule as the vote itself. */
@Injectable()
export class RoomQueries {
  private readonly read: Reader;

  constructor(database: Database) {
    this.read = onPool(database);
  }

  /** @throws not_found also where the file is hidden from the reader, not_allowed */
  async of(actor: Actor, { meetingId, itemId }: ItemInput): Promise<RoomView> {
    const file = await agendaFile(this.read, actor, meetingId, itemId);
    demandHold(scoreReader, actor, await sittingOf(this.read, actor, file.committeeId));
    const [{ seats, withdrawn, room }, sheet, calledAt] = await Promise.all([
      roomOf(this.read, itemId),
      attendanceSheet(this.read, meetingId),
      this.called(meetingId, itemId),
    ]);
    const modes = new Map(seats.map(({ seatId, mode }) => [seatId, mode]));
    const voters = new Map(room.voters.map(({ seatId, bySeatId }) => [seatId, bySeatId]));
    return {
      itemId,
      calledAt,
      base: room.base,
      needed: room.needed,
      attending: room.voters.length,
      quorate: whyNoQuorum(room) === null,
      seats: sheet.map(({ seatId, name, capacity }) => {
        const by = voters.get(seatId);
        return {
          seatId,
          name,
          capacity,
          mode: modes.get(seatId) ?? 'absent',
          leaves: withdrawn.has(seatId),
          votes: by !== undefined,
          bySeatId: by === undefined || by === seatId ? null : by,
        };
      }),
    };
  }

  private async called(meetingId: string, itemId: string): Promise<Date | null> {
    const [row] = await this.read<{ at: Date | null }>(
      `select max(at) as at from journal
       where subject_type = 'meeting' and subject_id = $1 and verb = 'item_called' and data ->> 'itemId' = $2`,
      [meetingId, itemId],
    );
    return row?.at ?? null;
  }
}
