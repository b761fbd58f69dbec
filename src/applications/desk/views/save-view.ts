import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { uuidv7 } from '../../../kernel/database/uuid.js';
import { Journal } from '../../../kernel/journal/journal.js';
import { demand } from '../../../kernel/refusals/refusal.js';
import type { SavedViewBody } from '../desk.dto.js';
import { SavedView } from './saved-view.entity.js';
import { checkColumns, freeName, officerOf } from './view-rows.js';
import { viewRefusals } from './views.refusals.js';

const mostViews = 50;

/** Keeps a view under a name. Errors: not_allowed, view_name_taken, views_too_many, view_column_unknown. */
@Injectable()
export class SaveView {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, { name, shared, list, columns }: SavedViewBody): Promise<{ id: string; version: number }> {
    const officer = officerOf(actor);
    demand(checkColumns({ columns }));
    return this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('views ' || $1))`, [officer.id]);
      await freeName(tx, officer.id, name);
      if ((await tx.countBy(SavedView, { ownerId: officer.id })) >= mostViews)
        throw viewRefusals.views_too_many({ most: mostViews });
      const id = uuidv7();
      await tx.insert(SavedView, { id, ownerId: officer.id, name, shared, filters: { ...list }, columns });
      await this.journal.write(tx, { actor, subject: { type: 'view', id }, verb: 'saved', data: { shared } });
      return { id, version: 1 };
    });
  }
}
