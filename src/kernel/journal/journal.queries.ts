import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../access/actor.js';
import { SqlParams } from '../access/policy.js';
import { hiddenApplications } from '../access/standings.js';
import { Database } from '../database/database.js';
import { pageOf, readCursor } from '../http/pages.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import { actorNameSql } from './journal.js';
import type { JournalEntryView, JournalPageView, JournalQuery } from './journal.dto.js';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads of the whole journal, for administrators. */
@Injectable()
export class JournalQueries {
  constructor(private readonly database: Database) {}

  /**
   * The acts, the latest first. What they hold is never read: scores, opinions, bank details and amounts stay where
   * their own rights are asked. Acts about a file that a conflict of interest or a place in its structure hides from
   * this reader are left out. @throws malformed_request on a foreign cursor
   */
  async page(actor: Actor, query: JournalQuery): Promise<JournalPageView> {
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const where = [...narrowed(query, params), unrelatedToHidden];
    const cursor = cursorOf(query.after);
    if (cursor) where.push(`(j.at, j.id) < (${params.add(cursor.at)}::timestamptz, ${params.add(cursor.id)}::uuid)`);
    const rows = await this.database.rows<JournalEntryView & { key: string }>(
      `with hidden as materialized (${hiddenApplications(params.add(personId(actor)))})
       select j.id, j.at, j.verb, j.subject_type as "subjectType", j.subject_id as "subjectId",
         j.actor_kind as "actorKind", ${actorNameSql('j')} as "actorName",
         to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
       from journal j where ${where.join(' and ')}
       order by j.at desc, j.id desc limit ${params.add(limit + 1)}`,
      params.values,
    );
    const { items, next } = pageOf(rows, limit, ({ key, id }) => [key, id]);
    return { items: items.map(({ key: _key, ...entry }) => entry), next };
  }
}

function narrowed({ subjectId, verb, from, to }: JournalQuery, params: SqlParams): string[] {
  const [type, act] = verb?.split('.') ?? [];
  const day = (date: string) => `${params.add(date)}::date`;
  return [
    ...(subjectId ? [`j.subject_id = ${params.add(subjectId)}`] : []),
    ...(type && act ? [`j.subject_type = ${params.add(type)} and j.verb = ${params.add(act)}`] : []),
    ...(from ? [`j.at >= (${day(from)})::timestamp at time zone 'Europe/Paris'`] : []),
    ...(to ? [`j.at < (${day(to)} + 1)::timestamp at time zone 'Europe/Paris'`] : []),
  ];
}

/** SQL: an entry `k` names the hidden application `h`, as its subject or in its data. */
const names = (k: string) =>
  `(${k}.subject_id = h.id or ${k}.data ->> 'applicationId' = h.id::text or ${k}.data ->> 'subjectId' = h.id::text)`;

/**
 * SQL: no entry of this subject names a hidden application, nor an award of one. One entry that names it is enough for
 * all entries of its subject: the first act of a subject says what it is about.
 */
const unrelatedToHidden = `not exists (select 1 from hidden h join journal k
    on k.subject_type = j.subject_type and k.subject_id = j.subject_id
  where ${names('k')} or exists (select 1 from journal w where w.subject_type = 'award' and w.subject_id =
    (case when k.data ->> 'subjectType' = 'award' then k.data ->> 'subjectId' else k.data ->> 'awardId' end)::uuid
    and ${names('w')}))`;

function cursorOf(after: string | undefined): { at: string; id: string } | null {
  const cursor = readCursor(after, 2);
  if (!cursor) return null;
  const [at, id] = cursor;
  if (at && id && instant.test(at) && identifier.test(id)) return { at, id };
  throw kernelRefusals.malformed_request({
    reason: { fr: 'la page demandée n’existe pas, reprenez au début', en: 'this page does not exist, start again' },
  });
}
