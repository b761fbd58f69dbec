import { CountsQueries } from './counts.queries.js';
import { ListFields } from './fields/list-fields.js';
import { FiledPages } from './search/filed-pages.js';
import { FoundWordsQueries } from './search/found-words.js';
import { SearchTermsQueries } from './search/search-terms.js';
import { SiftedLists } from './search/sifted-lists.js';

/** The officers' desk: lists, search, views, exports. */
export const deskProviders = [
  CountsQueries,
  FiledPages,
  FoundWordsQueries,
  ListFields,
  SearchTermsQueries,
  SiftedLists,
];
