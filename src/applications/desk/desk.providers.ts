import { CountsQueries } from './counts.queries.js';
import { ArchivedFilesQueries } from './exports/archived-files.queries.js';
import { AskForExport } from './exports/ask-for-export.js';
import { ConcludeExport } from './exports/conclude-export.js';
import { ExportContents } from './exports/export-content.js';
import { ExportRows } from './exports/export-rows.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsQueries } from './exports/exports.queries.js';
import { PapersArchive } from './exports/papers-archive.js';
import { WordingQueries } from './exports/wording.queries.js';
import { ListFields } from './fields/list-fields.js';
import { FiledPages } from './search/filed-pages.js';
import { FoundWordsQueries } from './search/found-words.js';
import { SearchTermsQueries } from './search/search-terms.js';
import { SiftedLists } from './search/sifted-lists.js';
import { ChangeView } from './views/change-view.js';
import { DeleteView } from './views/delete-view.js';
import { OpenWithView } from './views/open-with-view.js';
import { SaveView } from './views/save-view.js';
import { SavedViewsController } from './views/saved-views.controller.js';
import { SavedViewsQueries } from './views/saved-views.queries.js';

const search = [CountsQueries, FiledPages, FoundWordsQueries, ListFields, SearchTermsQueries, SiftedLists];
const views = [ChangeView, DeleteView, OpenWithView, SaveView, SavedViewsQueries];
const exports = [
  ArchivedFilesQueries,
  AskForExport,
  ConcludeExport,
  ExportContents,
  ExportRows,
  ExportsQueries,
  PapersArchive,
  WordingQueries,
];

/** The officers' desk: lists, search, views, exports. */
export const deskProviders = [...search, ...views, ...exports];
export const deskControllers = [ExportsController, SavedViewsController];
