import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Journal } from '../../../kernel/journal/journal.js';
import { SavedView } from './saved-view.entity.js';
import { changeableView, officerOf } from './view-rows.js';

/** Deletes a view; the files it showed stay where they are. Errors: those of `changeableView`. */
@Injectable()
export class DeleteView {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, { viewId }: { readonly viewId: string }): Promise<{ id: string }> {
    const officer = officerOf(actor);
    return this.database.transaction(async (tx) => {
      const view = await changeableView(tx, officer, viewId);
      await tx.delete(SavedView, { id: view.id });
      await this.journal.write(tx, { actor, subject: { type: 'view', id: view.id }, verb: 'deleted' });
      return { id: view.id };
    });
  }
}
