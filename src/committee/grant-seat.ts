import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { People } from '../accounts/accounts.public.js';
import { College } from './college.entity.js';
import { Committee } from './committee.entity.js';
import type { SeatGrantInput } from './committee.dto.js';
import { committeeRefusals } from './committee.refusals.js';
import { seatView, seatedOn } from './committee-reads.js';
import type { SeatView } from './committee.views.js';
import { grantAssessors } from './assessors.js';
import { inTx } from './reader.js';
import { Seat } from './seat.entity.js';

export interface GrantSeatInput extends SeatGrantInput {
  readonly committeeId: string;
}

/**
 * Gives a person a seat in a college, by e-mail address: the invitation follows. A seat that had ended starts again.
 * Voting seats get the files of the agendas to come, save those their interests touch.
 * Refusals: `not_found`, `college_unknown`, `seat_taken`, `chair_taken`.
 */
@Injectable()
export class GrantSeat {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
  ) {}

  async run(actor: Actor, input: GrantSeatInput): Promise<SeatView> {
    return this.database.transaction(async (tx) => {
      const committee = await lockRow(tx, Committee, input.committeeId);
      const college = await tx.findOneBy(College, { id: input.collegeId, committeeId: committee.id });
      if (!college) throw committeeRefusals.college_unknown({}, '/collegeId');
      const today = parisDay(await this.database.now(tx));
      const person = await this.people.ensure(tx, {
        email: input.email,
        ...(input.givenName ? { givenName: input.givenName } : {}),
        ...(input.familyName ? { familyName: input.familyName } : {}),
        locale: input.locale ?? 'fr',
      });
      await this.demandFree(tx, { committeeId: committee.id, personId: person.id, today }, input.capacity);
      const id = await this.write(tx, { ...input, personId: person.id, today });
      await grantAssessors(tx, { committeeId: committee.id });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'seat', id },
        verb: 'granted',
        data: { committeeId: committee.id, personId: person.id, collegeId: college.id, capacity: input.capacity },
      });
      return seatView(inTx(tx), id);
    });
  }

  private async demandFree(
    tx: Tx,
    { committeeId, personId, today }: { committeeId: string; personId: string; today: string },
    capacity: SeatGrantInput['capacity'],
  ): Promise<void> {
    const seated = await seatedOn(inTx(tx), committeeId, today);
    if (seated.some((seat) => seat.personId === personId)) throw committeeRefusals.seat_taken({}, '/email');
    if (capacity === 'chair' && seated.some((seat) => seat.capacity === 'chair')) {
      throw committeeRefusals.chair_taken({}, '/capacity');
    }
  }

  /** One row for a person and a committee: a new seat, or the old one begun again. */
  private async write(tx: Tx, input: GrantSeatInput & { personId: string; today: string }): Promise<string> {
    const { committeeId, personId, collegeId, capacity, body = '', today } = input;
    const terms = { collegeId, capacity, body, validFrom: input.validFrom ?? today, validUntil: null };
    const before = await tx.findOneBy(Seat, { committeeId, personId });
    if (before) {
      await tx.update(Seat, { id: before.id }, { ...terms, version: before.version + 1 });
      return before.id;
    }
    const id = uuidv7();
    await tx.insert(Seat, { id, committeeId, personId, ...terms });
    return id;
  }
}
