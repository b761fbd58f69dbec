import { uuidv7 } from '../kernel/database/uuid.js';
import type { Tx } from '../kernel/database/data-source.js';
import { inOffice } from './committee.access.js';
import { inConflict } from './conflicts.js';
import { meetingDay } from './meeting-reads.js';
import { roomFor, type Room, type SeatInRoom } from './quorum.rules.js';
import { inTx, type Reader } from './reader.js';
import { Recusal } from './recusal.entity.js';

/** The room for one item: who is in office and attends, who has withdrawn or must. */
export interface ItemRoom {
  readonly seats: readonly (SeatInRoom & { readonly personId: string })[];
  readonly withdrawn: ReadonlySet<string>;
  readonly room: Room;
}

/** Reads the room of an item inside the verb's transaction. */
export function readRoom(tx: Tx, itemId: string): Promise<ItemRoom> {
  return roomOf(inTx(tx), itemId);
}

/** The room of an item as the attendance sheet and the interests on record make it. */
export async function roomOf(read: Reader, itemId: string): Promise<ItemRoom> {
  const rows = await read<SeatInRoom & { personId: string; withdrawn: boolean; secondConvocation: boolean }>(
    `select s.id as "seatId", s.person_id as "personId", s.capacity, coalesce(t.mode, 'absent') as mode,
       t.proxy_seat_id as "proxySeatId", m.second_convocation as "secondConvocation",
       (exists (select 1 from recusals r where r.item_id = i.id and r.seat_id = s.id)
         or ${inConflict('s.person_id', 'a')}) as withdrawn
     from meeting_items i
     join meetings m on m.id = i.meeting_id
     join applications a on a.id = i.application_id
     join seats s on s.committee_id = m.committee_id and ${inOffice('s', meetingDay)}
     left join attendances t on t.meeting_id = m.id and t.seat_id = s.id
     where i.id = $1 order by s.id`,
    [itemId],
  );
  const withdrawn = new Set(rows.filter((row) => row.withdrawn).map(({ seatId }) => seatId));
  const secondConvocation = rows[0]?.secondConvocation ?? false;
  return { seats: rows, withdrawn, room: roomFor(rows, withdrawn, { secondConvocation }) };
}

/**
 * Writes down that those with an interest in the file leave the room now, once each. Their reason is the interest on
 * record; what a person said aloud is kept as said.
 */
export async function withdrawConflicted(
  tx: Tx,
  itemId: string,
  { seats, withdrawn }: ItemRoom,
  at: Date,
): Promise<void> {
  const leaving = seats.filter(({ seatId, mode }) => withdrawn.has(seatId) && mode !== 'absent');
  if (leaving.length === 0) return;
  await tx
    .createQueryBuilder()
    .insert()
    .into(Recusal)
    .values(leaving.map(({ seatId }) => ({ id: uuidv7(), itemId, seatId, reason: 'interest', leftAt: at })))
    .orIgnore()
    .execute();
}
