import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { pageOf, readCursor } from '../../kernel/http/pages.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { ApplicationListedView, ApplicationsPageView } from '../applications.views.js';
import { ConversationsQueries } from '../messages/conversations.queries.js';
import { ListedOpinions, type ListedOpinion } from '../listed-opinions.js';
import { lineOf, type LineRow } from './application-line.js';
import {
  applicationList,
  ownApplications,
  type ListCursor,
  type ListFilters,
  type ListSort,
} from './application-list.sql.js';

const usualLimit = 50;
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const centsForm = /^\d{1,12}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface PageWish {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  readonly sort?: ListSort | undefined;
}

/** Lists of applications, by keyset; what the actor may not see is not in them. */
@Injectable()
export class ApplicationListsQueries {
  constructor(
    private readonly database: Database,
    private readonly opinions: ListedOpinions,
    private readonly conversations: ConversationsQueries,
  ) {}

  /** Filed applications, newest first unless told. @throws malformed_request on a foreign cursor */
  async filed(actor: Actor, filters: ListFilters, wish: PageWish): Promise<ApplicationsPageView> {
    const limit = wish.limit ?? usualLimit;
    const { name, text, values } = applicationList(actor, filters, {
      after: filedCursor(wish.after, wish.sort),
      limit,
      sort: wish.sort,
    });
    const rows = await this.database.prepared<LineRow & { sortKey: string }>(name, text, values);
    const page = pageOf(rows, limit, ({ sortKey, id }) => [sortKey, id]);
    const staff = isStaff(actor);
    const ids = page.items.map(({ id }) => id);
    const opinions = staff ? await this.opinions.of(actor, ids) : null;
    const unread = await this.conversations.unreadIn(actor, ids);
    return { items: page.items.map((row) => listedLine(row, staff, { opinions, unread })), next: page.next };
  }

  /** The applications of the actor's own structures, drafts included. */
  async own(actor: Actor, wish: PageWish): Promise<ApplicationsPageView> {
    if (actor.kind !== 'person') throw kernelRefusals.sign_in_needed();
    const limit = wish.limit ?? usualLimit;
    const [after = null] = readCursor(wish.after, 1) ?? [];
    const { name, text, values } = ownApplications({ ...actor, roles: [] }, { after: checked(after, uuid), limit });
    const rows = await this.database.prepared<LineRow>(name, text, values);
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const unread = await this.conversations.unreadIn(
      actor,
      page.items.map(({ id }) => id),
    );
    return { items: page.items.map((row) => listedLine(row, false, { opinions: null, unread })), next: page.next };
  }
}

interface Beside {
  readonly opinions: ReadonlyMap<string, readonly ListedOpinion[]> | null;
  readonly unread: ReadonlyMap<string, number>;
}

/** A line with the opinions beside it, null to all but the staff, and the messages to read. */
function listedLine(row: LineRow, staff: boolean, { opinions, unread }: Beside): ApplicationListedView {
  const found = opinions?.get(row.id) ?? [];
  const shown = found.map(({ applicationId: _application, ...opinion }) => opinion);
  return { ...lineOf(row, staff), opinions: opinions ? shown : null, unreadMessages: unread.get(row.id) ?? 0 };
}

function filedCursor(after: string | undefined, sort: ListSort | undefined): ListCursor | null {
  const cursor = readCursor(after, 2);
  if (!cursor) return null;
  const form = sort === 'asked' ? centsForm : instantForm;
  return [checked(cursor[0] ?? '', form) ?? '', checked(cursor[1] ?? '', uuid) ?? ''];
}

/** A cursor holds what we wrote in it, or is refused: it goes into a typed comparison. */
function checked(value: string | null, form: RegExp): string | null {
  if (value === null || form.test(value)) return value;
  throw kernelRefusals.malformed_request({
    reason: { fr: 'la page demandée n’existe pas, reprenez au début', en: 'this page does not exist, start again' },
  });
}
