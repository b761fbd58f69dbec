import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Commune } from './commune.entity.js';
import { Mandate } from './mandate.entity.js';
import { datesInOrder } from './mandate.rules.js';
import { mandateView, type MandateView } from './mandate-view.js';

/** Ends a mandate on its last day. @throws not_found, stale_version, mandate_dates_reversed */
@Injectable()
export class EndMandate {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { id: string; version: number; validUntil: string }): Promise<MandateView> {
    return this.database.transaction(async (tx) => {
      const mandate = await lockRow(tx, Mandate, input.id);
      const commune = await findRow(tx, Commune, mandate.communeId);
      expectVersion(mandate, input.version, mandateView(mandate, commune));
      demand(datesInOrder({ from: mandate.validFrom, until: input.validUntil }));
      const version = await changeVersioned(tx, Mandate, mandate, { validUntil: input.validUntil });
      const data = { communeId: commune.id, validUntil: input.validUntil };
      await this.journal.write(tx, { actor, subject: { type: 'mandate', id: mandate.id }, verb: 'ended', data });
      return mandateView({ ...mandate, validUntil: input.validUntil, version }, commune);
    });
  }
}
