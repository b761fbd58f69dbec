import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { kernelRefusals } from '../../../kernel/refusals/kernel.refusals.js';
import type { Refusal } from '../../../kernel/refusals/refusal.js';
import { CountsQueries } from '../counts.queries.js';
import { forReader } from '../../reading/list-filters.sql.js';
import type { SavedViewRow } from './saved-views.views.js';
import type { SavedViewCountView, SavedViewsView } from './saved-views.views.js';
import { officerOf } from './view-rows.js';

/** The views of an officer: their own and the shared ones. */
@Injectable()
export class SavedViewsQueries {
  constructor(
    private readonly database: Database,
    private readonly counts: CountsQueries,
  ) {}

  async of(actor: Actor): Promise<SavedViewsView> {
    const { id } = officerOf(actor);
    const rows = await this.rows(id, null);
    const lead = isStaff(actor, 'lead');
    return { items: rows.map(({ mine, ...row }) => ({ ...row, mine, changeable: mine || (row.shared && lead) })) };
  }

  /** How many files a view shows, up to a bound; null where its filters do not stand any more. @throws not_found */
  async count(actor: Actor, viewId: string): Promise<SavedViewCountView> {
    const [view] = await this.rows(officerOf(actor).id, viewId);
    if (!view) throw kernelRefusals.not_found();
    const { sort: _sort, field, ...filters } = view.list;
    try {
      const { total, more } = await this.counts.byState(actor, forReader(actor, filters), field);
      return { total, more };
    } catch (fault) {
      // a call that was revised may ask other questions than when the view was saved
      if ((fault as Refusal).code?.startsWith('field_filter')) return { total: null, more: false };
      throw fault;
    }
  }

  private rows(person: string, viewId: string | null): Promise<SavedViewRow[]> {
    return this.database.rows(
      `select v.id, v.name, v.shared, v.filters as list, v.columns, v.version, v.owner_id = $1 as mine,
         trim(p.given_name || ' ' || p.family_name) as owner, d.view_id is not null as "opensWith"
       from saved_views v join persons p on p.id = v.owner_id
       left join default_views d on d.view_id = v.id and d.person_id = $1
       where (v.owner_id = $1 or v.shared) and ($2::uuid is null or v.id = $2)
       order by v.shared, fold(v.name), v.id limit 200`,
      [person, viewId],
    );
  }
}
