import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access/actor.js';
import { changeVersioned, expectVersion } from '../../../kernel/database/changes.js';
import { Database } from '../../../kernel/database/database.js';
import { Journal } from '../../../kernel/journal/journal.js';
import { demand } from '../../../kernel/refusals/refusal.js';
import type { SavedViewBody } from '../desk.dto.js';
import { SavedView } from './saved-view.entity.js';
import { changeableView, checkColumns, freeName, officerOf } from './view-rows.js';

/** Renames a view, shares it, or puts other filters in it. Errors: those of `changeableView`, stale_version, view_name_taken, view_column_unknown. */
@Injectable()
export class ChangeView {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(
    actor: Actor,
    input: SavedViewBody & { readonly viewId: string; readonly expectedVersion: number },
  ): Promise<{ id: string; version: number }> {
    const officer = officerOf(actor);
    const { name, shared, list, columns } = input;
    demand(checkColumns({ columns }));
    return this.database.transaction(async (tx) => {
      const view = await changeableView(tx, officer, input.viewId);
      expectVersion(view, input.expectedVersion);
      await freeName(tx, view.ownerId, name, view.id);
      const changes = { name, shared, filters: { ...list }, columns };
      const version = await changeVersioned(tx, SavedView, view, changes);
      // a view that is not shared any more is nobody else's to open the table with
      if (!shared) {
        await tx.query(`delete from default_views where view_id = $1 and person_id <> $2`, [view.id, view.ownerId]);
      }
      await this.journal.write(tx, {
        actor,
        subject: { type: 'view', id: view.id },
        verb: 'changed',
        data: { shared },
      });
      return { id: view.id, version };
    });
  }
}
