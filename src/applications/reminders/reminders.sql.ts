import { grantedSql } from '../submission/submit-application.sql.js';

/**
 * The last instant one may file a draft (`applications a`) in a round open now, the extension granted to its structure
 * included; null while none is open.
 */
export const closingSql = `(select max(greatest(w.closes_at, ${grantedSql})) from rounds w where w.call_id = a.call_id
  and w.opens_at <= clock_now() and clock_now() < greatest(w.closes_at, ${grantedSql}))`;

/**
 * Drafts of a published call with an open round: the last day of filing in Paris (a closing at midnight belongs to the day
 * before) and the reminders told for it. Open at its end: add conditions on `applications a`, then `) d`.
 */
export const remindableSql = `
select d.id, to_char(d.created_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "startedOn", d.last_day as "lastDay",
  coalesce((select array_agg((j.data ->> 'daysBefore')::int) from journal j where j.subject_type = 'application'
    and j.subject_id = d.id and j.verb = 'reminded' and j.data ->> 'lastDay' = d.last_day), '{}') as told
from (select a.id, a.created_at,
    to_char((round.closes_at - interval '1 minute') at time zone 'Europe/Paris', 'YYYY-MM-DD') as last_day
  from applications a join calls c on c.id = a.call_id and c.state = 'published'
  join lateral (select ${closingSql} as closes_at) round on round.closes_at is not null
  where a.state = 'draft'`;
