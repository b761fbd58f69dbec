import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { kernelRefusals } from '../../../kernel/refusals/kernel.refusals.js';
import { officerOf } from './view-rows.js';

/** Chooses the view one's table opens with; null for the plain table. Errors: not_allowed, not_found. */
@Injectable()
export class OpenWithView {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, { viewId }: { readonly viewId: string | null }): Promise<{ viewId: string | null }> {
    const officer = officerOf(actor);
    return this.database.transaction(async (tx) => {
      await tx.query(`delete from default_views where person_id = $1`, [officer.id]);
      if (viewId === null) return { viewId };
      const kept = (await tx.query(
        `insert into default_views (person_id, view_id)
         select $1, v.id from saved_views v where v.id = $2 and (v.shared or v.owner_id = $1)
         on conflict (person_id) do update set view_id = excluded.view_id returning view_id`,
        [officer.id, viewId],
      )) as unknown[];
      if (kept.length === 0) throw kernelRefusals.not_found();
      return { viewId };
    });
  }
}
