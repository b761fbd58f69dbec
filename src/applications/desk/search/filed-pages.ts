import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { readCursor } from '../../../kernel/http/pages.js';
import type { LineRow } from '../../reading/application-line.js';
import { applicationList, applicationRows } from '../../reading/application-list.sql.js';
import type { ListFilters } from '../../reading/list-filters.sql.js';
import { cursorOf, type ListCursor, type ListSort, type StoredSort } from '../../reading/list-orders.js';
import type { FieldFilter } from '../fields/field-filter.rules.js';
import { FoundWordsQueries } from './found-words.js';
import { SearchTermsQueries, type SearchTerms } from './search-terms.js';
import { SiftedLists } from './sifted-lists.js';
import type { Sieve } from './sieve.sql.js';

/** What a list is asked for: its filters, those by answers, its order and the page. */
export interface FiledWish {
  readonly filters: ListFilters;
  readonly fields: readonly FieldFilter[];
  readonly sort?: ListSort | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The values of a cursor: order, key, id. */
export type CursorKey = readonly [ListSort, string, string];

/** The rows of one page. */
export interface FiledPage {
  readonly rows: readonly LineRow[];
  readonly next: CursorKey | null;
  readonly terms: SearchTerms | null;
}

type Row = LineRow & { readonly sortKey: string };

/** Files put in order by relevance: the latest so many that were found; beyond, one sorts by date or narrows the search. */
export const mostRanked = 200;

const nothing = { rows: [], next: null } as const;

/** Pages of the list of filed applications, whatever it is narrowed to and sorted by. */
@Injectable()
export class FiledPages {
  constructor(
    private readonly database: Database,
    private readonly terms: SearchTermsQueries,
    private readonly sifted: SiftedLists,
    private readonly found: FoundWordsQueries,
  ) {}

  /** @throws malformed_request on a foreign cursor */
  async of(actor: Actor, wish: FiledWish): Promise<FiledPage> {
    const searching = wish.filters.search !== undefined && isStaff(actor);
    const sort = wish.sort === 'relevance' && !searching ? 'submittedAt' : (wish.sort ?? usualSort(searching));
    const after = cursorOf(sort, readCursor(wish.after, 3));
    const terms = searching ? await this.terms.of(wish.filters.search ?? '') : null;
    if (terms && terms.query === null) return { ...nothing, terms };
    const sieve = { query: terms?.query ?? null, fields: wish.fields };
    if (sort === 'relevance') return { ...(await this.byRelevance(actor, wish, sieve, after)), terms };
    return { ...(await this.inOrder(actor, wish, sieve, sort, after)), terms };
  }

  /** The search made ready where the staff search; null elsewhere. For counts and exports. */
  async sieve(actor: Actor, filters: ListFilters, fields: readonly FieldFilter[]): Promise<Sieve | 'nothing' | null> {
    const searching = filters.search !== undefined && isStaff(actor);
    if (!searching && fields.length === 0) return null;
    const query = searching ? (await this.terms.of(filters.search ?? '')).query : null;
    return searching && query === null ? 'nothing' : { query, fields };
  }

  private async inOrder(
    actor: Actor,
    { filters, limit }: FiledWish,
    sieve: Sieve,
    sort: StoredSort,
    after: ListCursor | null,
  ): Promise<Omit<FiledPage, 'terms'>> {
    if (sieve.query === null && sieve.fields.length === 0) {
      const { name, text, values } = applicationList(actor, filters, { after, limit, sort });
      const rows = await this.database.prepared<Row>(name, text, values);
      return cut(rows, limit, sort, null);
    }
    const page = await this.sifted.page(actor, filters, sieve, { after, limit: limit + 1, sort });
    return cut(await this.rows(actor, page.ids, sort), limit, sort, page.resume);
  }

  private async byRelevance(
    actor: Actor,
    { filters, limit }: FiledWish,
    sieve: Sieve,
    after: ListCursor | null,
  ): Promise<Omit<FiledPage, 'terms'>> {
    const { ids } = await this.sifted.page(actor, filters, sieve, { after: null, limit: mostRanked });
    const ranked = await this.found.ranked(ids, sieve.query ?? '');
    const from = after ? ranked.findIndex(({ id }) => id === after[1]) + 1 : 0;
    const shown = ranked.slice(from, from + limit);
    const last = shown.at(-1);
    const rows = await this.rows(
      actor,
      shown.map(({ id }) => id),
      'submittedAt',
    );
    const next = last && from + limit < ranked.length ? (['relevance', String(last.rank), last.id] as const) : null;
    return { rows, next };
  }

  private async rows(actor: Actor, ids: readonly string[], sort: StoredSort): Promise<Row[]> {
    if (ids.length === 0) return [];
    const { name, text, values } = applicationRows(actor, ids, sort);
    return this.database.prepared<Row>(name, text, values);
  }
}

function usualSort(searching: boolean): ListSort {
  return searching ? 'relevance' : 'submittedAt';
}

/** The rows of a page, read with one more where there is one; a search that stopped early goes on from where it stopped. */
function cut(
  rows: readonly Row[],
  limit: number,
  sort: StoredSort,
  resume: ListCursor | null,
): Omit<FiledPage, 'terms'> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  if (rows.length > limit && last) return { rows: shown, next: [sort, last.sortKey, last.id] };
  return { rows: shown, next: resume ? [sort, ...resume] : null };
}
