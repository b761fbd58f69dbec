import { Injectable } from '@nestjs/common';
import { isStaff, personId, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { Database } from '../../kernel/database/database.js';
import { applicationStates, stateLabels, type ApplicationState } from '../application.lifecycle.js';
import type { StateCountsView } from '../applications.views.js';
import { countsRead, mostCounted } from '../reading/application-counts.sql.js';
import type { ListFilters } from '../reading/list-filters.sql.js';
import { toldRowSql } from '../reading/secrecy.js';
import { ListFields } from './fields/list-fields.js';
import { FiledPages, mostRanked } from './search/filed-pages.js';
import { SiftedLists } from './search/sifted-lists.js';

interface Counted {
  readonly state: ApplicationState;
  readonly count: number;
}

/** How many files a list has, up to a bound: a number in a tab must not cost more than the list. */
@Injectable()
export class CountsQueries {
  constructor(
    private readonly database: Database,
    private readonly pages: FiledPages,
    private readonly sifted: SiftedLists,
    private readonly fields: ListFields,
  ) {}

  /**
   * How many applications of each state the actor may see under the filters of the list. @throws as `ListFields`
   * @param filters as the list's; with a state, that state alone is counted
   */
  async byState(actor: Actor, filters: ListFilters, field?: readonly string[]): Promise<StateCountsView> {
    const fields = await this.fields.filters(actor, filters.callId, field);
    const sieve = await this.pages.sieve(actor, filters, fields);
    if (sieve === 'nothing') return { items: [], total: 0, more: false };
    if (sieve === null) {
      const { name, text, values } = countsRead(actor, filters);
      const rows = await this.database.prepared<Counted>(name, text, values);
      const most = isStaff(actor) ? mostCounted : Infinity;
      return counted(
        filters.state ? rows.filter(({ state }) => state === filters.state) : rows,
        (count) => count > most,
      );
    }
    const { ids, resume } = await this.sifted.page(actor, filters, sieve, { after: null, limit: mostRanked + 1 });
    const shown = ids.slice(0, mostRanked);
    const params = new SqlParams();
    const told = toldRowSql(actor, () => params.add(personId(actor)));
    const rows = await this.database.rows<Counted>(
      `select ${told} as state, count(*)::int as count from applications a
       where a.id = any(${params.add(shown)}::uuid[]) group by 1`,
      params.values,
    );
    const more = ids.length > mostRanked || resume !== null;
    return counted(rows, () => more);
  }
}

function counted(rows: readonly Counted[], isMore: (count: number) => boolean): StateCountsView {
  const items = applicationStates
    .map((state) => {
      const count = rows.reduce((sum, row) => sum + (row.state === state ? row.count : 0), 0);
      return { state, label: stateLabels[state], count: Math.min(count, mostCounted), more: isMore(count) };
    })
    .filter(({ count }) => count > 0);
  return { items, total: items.reduce((sum, { count }) => sum + count, 0), more: items.some(({ more }) => more) };
}
