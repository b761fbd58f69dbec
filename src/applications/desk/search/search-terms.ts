import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database.js';
import { mayBeMisspelt, meantBy, queryText, wordsOf, type SoughtWord } from './search-words.rules.js';

/** A search made ready: a `tsquery`, and the words that no file has, with those they were taken for. */
export interface SearchTerms {
  /** Null where nothing can be found by it. */
  readonly query: string | null;
  readonly widened: readonly { readonly word: string; readonly meant: readonly string[] }[];
}

/** Reads a search: without accents, in any form of a word, and through mistakes of typing. */
@Injectable()
export class SearchTermsQueries {
  constructor(private readonly database: Database) {}

  async of(search: string): Promise<SearchTerms> {
    const words = wordsOf(search);
    const known = await this.knownOf(words.filter(mayBeMisspelt));
    const sought = words.map((word): SoughtWord & { shown: readonly string[] } => {
      const near = known.get(word) ?? [];
      const meant = meantBy(
        word,
        near.map((each) => each.word),
      );
      return { word, meant, shown: near.filter((each) => meant.includes(each.word)).map(({ shown }) => shown) };
    });
    const row = await this.database.row<{ query: string }>(`select to_tsquery('folded_french', $1)::text as query`, [
      queryText(sought),
    ]);
    const widened = sought.filter(({ meant }) => meant.length > 0);
    return { query: row?.query || null, widened: widened.map(({ word, shown }) => ({ word, meant: shown })) };
  }

  /** Words like those that begin no word of any file; from the trigrams of the words, of which there are few. */
  private async knownOf(words: readonly string[]): Promise<ReadonlyMap<string, readonly Known[]>> {
    if (words.length === 0) return new Map();
    const rows = await this.database.rows<Known & { sought: string }>(
      `select s.sought, n.word, n.shown from unnest($1::text[]) s (sought) cross join lateral (
         select w.word, w.shown from search_words w where w.word % s.sought
         order by similarity(w.word, s.sought) desc, w.word limit 20) n
       where not exists (select 1 from search_words k where k.word like s.sought || '%')`,
      [words],
    );
    const found = new Map<string, Known[]>();
    for (const { sought, word, shown } of rows) found.set(sought, [...(found.get(sought) ?? []), { word, shown }]);
    return found;
  }
}

interface Known {
  readonly word: string;
  /** As it was first written, accents included. */
  readonly shown: string;
}
