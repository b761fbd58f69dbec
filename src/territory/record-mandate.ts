import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { findRow } from '../kernel/database/changes.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Commune } from './commune.entity.js';
import { Mandate } from './mandate.entity.js';
import { datesInOrder, heldOnce } from './mandate.rules.js';
import { mandateView, type MandateView } from './mandate-view.js';

export interface NewMandate {
  readonly communeId: string;
  readonly name: string;
  readonly email: string;
  /** As letters name it: « adjointe au maire chargée de l’économie ». */
  readonly capacity: string;
  readonly locale?: 'fr' | 'en';
  /** First day, and last day where it is known. */
  readonly validFrom: string;
  readonly validUntil?: string | null;
}

/**
 * Records who a commune named to give its opinion, and from when.
 * @throws not_found for an unknown commune, mandate_dates_reversed, mandate_already_held
 */
@Injectable()
export class RecordMandate {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: NewMandate): Promise<MandateView> {
    return this.database.transaction(async (tx) => {
      const commune = await findRow(tx, Commune, input.communeId);
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`mandates ${commune.id}`]);
      const dates = { from: input.validFrom, until: input.validUntil ?? null };
      const held = await tx.findBy(Mandate, { communeId: commune.id, email: input.email });
      const others = held.map(({ validFrom, validUntil }) => ({ from: validFrom, until: validUntil }));
      demand(datesInOrder(dates), heldOnce(dates, others));
      const id = uuidv7();
      await tx.insert(Mandate, {
        id,
        communeId: commune.id,
        name: input.name,
        email: input.email,
        capacity: input.capacity,
        locale: input.locale ?? 'fr',
        validFrom: dates.from,
        validUntil: dates.until,
      });
      const data = { communeId: commune.id, validFrom: dates.from, validUntil: dates.until };
      await this.journal.write(tx, { actor, subject: { type: 'mandate', id }, verb: 'recorded', data });
      return mandateView(await findRow(tx, Mandate, id), commune);
    });
  }
}
