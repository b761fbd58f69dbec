import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { pageOf, readCursor } from '../../kernel/http/pages.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { ApplicationListedView, ApplicationsPageView } from '../applications.views.js';
import { ConversationsQueries } from '../messages/conversations.queries.js';
import { ListedOpinions, type ListedOpinion } from '../listed-opinions.js';
import type { MatchView } from '../desk/desk.views.js';
import { ListFields } from '../desk/fields/list-fields.js';
import { FiledPages } from '../desk/search/filed-pages.js';
import { FoundWordsQueries } from '../desk/search/found-words.js';
import { lineOf, type LineRow } from './application-line.js';
import { ownApplications } from './application-list.sql.js';
import type { ListFilters } from './list-filters.sql.js';
import { cursorId, type ListSort } from './list-orders.js';

const usualLimit = 50;

interface PageWish {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  readonly sort?: ListSort | undefined;
  /** Filters by answers, `key:value` each. */
  readonly field?: readonly string[] | undefined;
  /** Questions whose answers are shown. */
  readonly column?: readonly string[] | undefined;
}

/** Lists of applications, by keyset; what the actor may not see is not in them. */
@Injectable()
export class ApplicationListsQueries {
  constructor(
    private readonly database: Database,
    private readonly opinions: ListedOpinions,
    private readonly conversations: ConversationsQueries,
    private readonly pages: FiledPages,
    private readonly fields: ListFields,
    private readonly found: FoundWordsQueries,
  ) {}

  /**
   * Filed applications, newest first unless told, the best found first where the staff search.
   * @throws malformed_request on a foreign cursor, and as `ListFields`
   */
  async filed(actor: Actor, filters: ListFilters, wish: PageWish): Promise<ApplicationsPageView> {
    const fields = await this.fields.filters(actor, filters.callId, wish.field);
    const columns = await this.fields.columns(actor, filters.callId, wish.column);
    const { after, sort, limit = usualLimit } = wish;
    const { rows, next, terms } = await this.pages.of(actor, { filters, fields, after, sort, limit });
    const staff = isStaff(actor);
    const ids = rows.map(({ id }) => id);
    const beside: Beside = {
      opinions: staff ? await this.opinions.of(actor, ids) : null,
      unread: await this.conversations.unreadIn(actor, ids),
      answers: columns.length > 0 ? await this.fields.answers(ids, columns) : null,
      matches: terms?.query ? await this.found.matches(ids, terms.query) : null,
    };
    return {
      items: rows.map((row) => listedLine(row, staff, beside)),
      next: next ? Buffer.from(JSON.stringify(next)).toString('base64url') : null,
      widened: (terms?.widened ?? []).map(({ word, meant }) => ({ word, meant: [...meant] })),
    };
  }

  /** The applications of the actor's own structures, drafts included. */
  async own(actor: Actor, wish: PageWish): Promise<ApplicationsPageView> {
    if (actor.kind !== 'person') throw kernelRefusals.sign_in_needed();
    const limit = wish.limit ?? usualLimit;
    const [after = null] = readCursor(wish.after, 1) ?? [];
    const { name, text, values } = ownApplications({ ...actor, roles: [] }, { after: cursorId(after), limit });
    const rows = await this.database.prepared<LineRow>(name, text, values);
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const unread = await this.conversations.unreadIn(
      actor,
      page.items.map(({ id }) => id),
    );
    return {
      items: page.items.map((row) => listedLine(row, false, { opinions: null, unread })),
      next: page.next,
      widened: [],
    };
  }
}

interface Beside {
  readonly opinions: ReadonlyMap<string, readonly ListedOpinion[]> | null;
  readonly unread: ReadonlyMap<string, number>;
  readonly answers?: ReadonlyMap<string, Readonly<Record<string, unknown>>> | null;
  readonly matches?: ReadonlyMap<string, MatchView> | null;
}

/** A line with the opinions beside it, null to all but the staff, and the messages to read. */
function listedLine(row: LineRow, staff: boolean, beside: Beside): ApplicationListedView {
  const found = beside.opinions?.get(row.id) ?? [];
  const shown = found.map(({ applicationId: _application, ...opinion }) => opinion);
  return {
    ...lineOf(row, staff),
    opinions: beside.opinions ? shown : null,
    unreadMessages: beside.unread.get(row.id) ?? 0,
    answers: beside.answers?.get(row.id) ?? null,
    match: beside.matches?.get(row.id) ?? null,
  };
}
