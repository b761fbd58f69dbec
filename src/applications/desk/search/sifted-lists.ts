import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import type { PageWish } from '../../reading/application-list.sql.js';
import type { ListFilters } from '../../reading/list-filters.sql.js';
import type { ListCursor } from '../../reading/list-orders.js';
import { isIndexed, seekSql, walkSql, type Sieve, type Sifted, type Statement } from './sieve.sql.js';

/** Rows of the list read before an index is asked: what many files have is found among the first of them. */
const windowOfWords = 1_500;
const windowOfFacts = 3_000;
/** Found files of which the latest are looked at first. */
const latestFound = 300;
/** Windows read for one page where no index helps; the next page goes on from there. */
const mostWindows = 4;

/** Some applications of a list. */
export interface FoundPage {
  /** In the order of the list, at most as many as wished. */
  readonly ids: readonly string[];
  /** Where to go on where the search stopped before the end of the list; null where the list was read. */
  readonly resume: ListCursor | null;
}

/**
 * Lists under words and answers, at a cost that does not grow with the files: a word that nearly all of them have is found by
 * reading the list from its beginning, a rarer one by its index; whatever is neither is read a stretch at a time.
 */
@Injectable()
export class SiftedLists {
  constructor(private readonly database: Database) {}

  async page(actor: Actor, filters: ListFilters, sieve: Sieve, page: PageWish): Promise<FoundPage> {
    const window = sieve.query === null ? windowOfFacts : windowOfWords;
    const first = await this.row(walkSql(actor, filters, sieve, page, window));
    if (first.ids.length >= page.limit || first.read < window) return { ids: first.ids, resume: null };
    return isIndexed(sieve)
      ? { ids: await this.sought(actor, filters, sieve, page), resume: null }
      : this.walked(actor, filters, sieve, page, first);
  }

  private async sought(actor: Actor, filters: ListFilters, sieve: Sieve, page: PageWish): Promise<readonly string[]> {
    const byDate = (page.sort ?? 'submittedAt') === 'submittedAt' && page.after === null;
    if (byDate) {
      const latest = await this.row(seekSql(actor, filters, sieve, page, latestFound));
      if (latest.ids.length >= page.limit || latest.read < latestFound) return latest.ids;
    }
    return (await this.row(seekSql(actor, filters, sieve, page, null))).ids;
  }

  private async walked(
    actor: Actor,
    filters: ListFilters,
    sieve: Sieve,
    page: PageWish,
    first: Sifted,
  ): Promise<FoundPage> {
    let ids = first.ids;
    let last = first.last;
    for (let windows = 1; windows < mostWindows && ids.length < page.limit; windows += 1) {
      const rest = { ...page, after: last, limit: page.limit - ids.length };
      const next = await this.row(walkSql(actor, filters, sieve, rest, windowOfFacts));
      ids = [...ids, ...next.ids];
      last = next.last;
      if (next.read < windowOfFacts) return { ids, resume: null };
    }
    return { ids, resume: ids.length < page.limit ? last : null };
  }

  private async row({ text, values }: Statement): Promise<Sifted> {
    return (await this.database.row<Sifted>(text, values)) ?? { ids: [], read: 0, last: null };
  }
}
