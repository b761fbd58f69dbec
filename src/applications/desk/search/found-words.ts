import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database.js';
import type { MatchView } from '../desk.views.js';

/** Around a word that was found, in the text of a headline: signs nobody writes. */
const opened = '\ue000';
const closed = '\ue001';

const headline = (text: string, options: string) =>
  `ts_headline('folded_french', ${text}, w.query, 'StartSel=${opened}, StopSel=${closed}, ${options}')`;

/** Where the words of a search stand in what was found, and how well each file answers it. */
@Injectable()
export class FoundWordsQueries {
  constructor(private readonly database: Database) {}

  /** The same applications, those that answer the words best first; `rank` is greater for a better one. */
  async ranked(ids: readonly string[], query: string): Promise<{ id: string; rank: number }[]> {
    return this.database.rows(
      `select s.application_id as id, round(ts_rank(s.words, $2::tsquery) * 1000000)::int as rank
       from unnest($1::uuid[]) with ordinality f (id, place) join application_search s on s.application_id = f.id
       order by 2 desc, f.place`,
      [ids, query],
    );
  }

  /** The words in place: in the title, in the name of the structure, and a passage of the answers where they stand there. */
  async matches(ids: readonly string[], query: string): Promise<ReadonlyMap<string, MatchView>> {
    const rows = await this.database.rows<{ id: string; title: string; organization: string; passage: string }>(
      `select a.id, ${headline('a.title', 'HighlightAll=true')} as title,
         ${headline('o.legal_name', 'HighlightAll=true')} as organization,
         ${headline('coalesce(t.text, $3)', 'MaxFragments=1, MinWords=8, MaxWords=20')} as passage
       from (select $2::tsquery as query) w, applications a join organizations o on o.id = a.organization_id
       join form_revisions f on f.id = a.form_revision_id cross join lateral (
         select left(string_agg(a.answers ->> k.key, ' … '), 20000) as text from jsonb_array_elements_text(f.text_keys) k (key)) t
       where a.id = any($1::uuid[])`,
      [ids, query, ''],
    );
    return new Map(
      rows.map(({ id, title, organization, passage }) => [
        id,
        {
          title: partsOf(title),
          organization: partsOf(organization),
          passage: passage.includes(opened) ? partsOf(passage) : null,
        },
      ]),
    );
  }
}

function partsOf(marked: string): MatchView['title'] {
  return marked.split(opened).flatMap((piece, index) => {
    const [inside = '', outside] = index === 0 ? ['', piece] : piece.split(closed);
    return [
      ...(inside ? [{ text: inside, found: true }] : []),
      ...(outside ? [{ text: outside.replace(/\s+/g, ' '), found: false }] : []),
    ];
  });
}
