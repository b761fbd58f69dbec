import { personId, type Actor } from '../kernel/access/actor.js';
import { inOffice } from './committee.access.js';
import { inConflict } from './conflicts.js';
import type { OwnMeetingView } from './own-meetings.views.js';
import type { Reader } from './reader.js';

/** More than a seat sees in years; a list that is read whole needs no pages. */
const mostMeetings = 200;

/**
 * The meetings of the committees in which the actor holds a seat today: those still to be held, the next first, then
 * those closed, the latest first. A file in which the actor has an interest is counted nowhere.
 */
export async function ownMeetings(read: Reader, actor: Actor): Promise<OwnMeetingView[]> {
  return read<OwnMeetingView>(
    `select m.id, m.committee_id as "committeeId", k.name as committee, k.call_id as "callId", s.id as "seatId",
       s.capacity, m.starts_at as "startsAt", m.place, m.state, n.items,
       case when s.capacity in ('chair', 'member') then n.standing else 0 end as "toAssess", n.submitted
     from seats s
     join committees k on k.id = s.committee_id
     join meetings m on m.committee_id = k.id
     cross join lateral (
       select count(*)::int as items, (count(*) filter (where 'withdrawn' <> a.state))::int as standing,
         (count(*) filter (where 'withdrawn' <> a.state and e.state = 'submitted'))::int as submitted
       from meeting_items i
       join applications a on a.id = i.application_id
       left join assessments e on e.application_id = a.id and e.meeting_id = m.id and e.seat_id = s.id
       where i.meeting_id = m.id and not ${inConflict('s.person_id', 'a')}) n
     where s.person_id = $1 and ${inOffice('s')}
     order by m.state = 'closed', case when m.state <> 'closed' then m.starts_at end, m.starts_at desc, m.id
     limit ${mostMeetings}`,
    [personId(actor)],
  );
}
