import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { addDays, civilDate, parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { Links } from '../accounts/accounts.public.js';
import { withdrawFiles } from './assessors.js';
import { committeeRefusals } from './committee.refusals.js';
import { seatView } from './committee-reads.js';
import type { SeatView } from './committee.views.js';
import { inTx } from './reader.js';
import { Seat } from './seat.entity.js';

export interface EndSeatInput {
  readonly seatId: string;
  readonly version: number;
  /** Civil date; the day before today unless told. */
  readonly lastDay?: string | undefined;
}

/**
 * Ends a seat: invitations stop working and the files are closed to it, at once where the last day is past. What the
 * member scored or voted before stays on record. Refusals: `not_found`, `stale_version`, `seat_ended`,
 * `seat_end_before_start`.
 */
@Injectable()
export class EndSeat {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly links: Links,
  ) {}

  async run(actor: Actor, { seatId, version, lastDay }: EndSeatInput): Promise<SeatView> {
    return this.database.transaction(async (tx) => {
      const seat = await lockRow(tx, Seat, seatId);
      expectVersion(seat, version, await seatView(inTx(tx), seatId));
      const today = parisDay(await this.database.now(tx));
      if (seat.validUntil !== null && seat.validUntil < today) throw committeeRefusals.seat_ended();
      const last = lastDay ? civilDate(lastDay) : addDays(today, -1);
      if (last < addDays(civilDate(seat.validFrom), -1)) {
        throw committeeRefusals.seat_end_before_start({}, '/lastDay');
      }
      await changeVersioned(tx, Seat, seat, { validUntil: last });
      await this.links.revokeFor(tx, 'seat', seatId);
      if (last < today) await withdrawFiles(tx, seatId);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'seat', id: seatId },
        verb: 'ended',
        data: { committeeId: seat.committeeId, lastDay: last },
      });
      return seatView(inTx(tx), seatId);
    });
  }
}
