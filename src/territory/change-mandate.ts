import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { Commune } from './commune.entity.js';
import { Mandate } from './mandate.entity.js';
import { mandateView, type MandateView } from './mandate-view.js';

/** What may be corrected of a mandate; another person or other dates are another mandate. */
export interface MandateChanges {
  readonly name?: string;
  readonly email?: string;
  readonly capacity?: string;
  readonly locale?: 'fr' | 'en';
}

/** Corrects how a delegate is named and written to. @throws not_found, stale_version */
@Injectable()
export class ChangeMandate {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { id: string; version: number; changes: MandateChanges }): Promise<MandateView> {
    return this.database.transaction(async (tx) => {
      const mandate = await lockRow(tx, Mandate, input.id);
      const commune = await findRow(tx, Commune, mandate.communeId);
      expectVersion(mandate, input.version, mandateView(mandate, commune));
      const changes = {
        name: input.changes.name ?? mandate.name,
        email: input.changes.email ?? mandate.email,
        capacity: input.changes.capacity ?? mandate.capacity,
        locale: input.changes.locale ?? mandate.locale,
      };
      const version = await changeVersioned(tx, Mandate, mandate, changes);
      const data = { fields: Object.keys(input.changes) };
      await this.journal.write(tx, { actor, subject: { type: 'mandate', id: mandate.id }, verb: 'changed', data });
      return mandateView({ ...mandate, ...changes, version }, commune);
    });
  }
}
