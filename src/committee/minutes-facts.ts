import { personName } from './committee-reads.js';
import type { ItemTally } from './meeting-item.entity.js';
import { meetingDay } from './meeting-reads.js';
import type { Recommendation } from './meeting.rules.js';
import { inOffice } from './committee.access.js';
import type { AttendanceMode, Capacity, VoteChoice } from './quorum.rules.js';
import type { Reader } from './reader.js';

export interface MinutesPerson {
  readonly seatId: string;
  readonly name: string;
  readonly capacity: Capacity;
  readonly college: string;
  readonly body: string;
  readonly mode: AttendanceMode;
  readonly proxyHolder: string | null;
}

export interface MinutesItem {
  readonly itemId: string;
  readonly number: string;
  readonly title: string;
  readonly organization: string;
  /** Cents. */
  readonly asked: number | null;
  readonly recommendation: Recommendation | null;
  /** Cents. */
  readonly amount: number | null;
  readonly grounds: string | null;
  readonly tally: ItemTally | null;
  readonly recusals: readonly { readonly name: string; readonly leftAt: string; readonly returnedAt: string | null }[];
  readonly votes: readonly { readonly name: string; readonly choice: VoteChoice; readonly by: string | null }[];
}

/** All that the minutes of a closed meeting say. */
export interface MinutesFacts {
  readonly meetingId: string;
  readonly committee: string;
  readonly nominativeVotes: boolean;
  readonly startsAt: Date;
  readonly place: string;
  readonly convenedAt: Date | null;
  readonly secondConvocation: boolean;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly people: readonly MinutesPerson[];
  readonly items: readonly MinutesItem[];
}

/** Reads the facts of a meeting, or null where there is none. */
export async function minutesFacts(read: Reader, meetingId: string): Promise<MinutesFacts | null> {
  const [meeting] = await read<Omit<MinutesFacts, 'people' | 'items'>>(
    `select m.id as "meetingId", k.name as committee, m.starts_at as "startsAt", m.place, m.convened_at as "convenedAt",
       coalesce((k.rules ->> 'nominativeVotes')::boolean, false) as "nominativeVotes",
       m.second_convocation as "secondConvocation", m.opened_at as "openedAt", m.closed_at as "closedAt"
     from meetings m join committees k on k.id = m.committee_id where m.id = $1`,
    [meetingId],
  );
  if (!meeting) return null;
  return { ...meeting, people: await people(read, meetingId), items: await items(read, meetingId) };
}

function people(read: Reader, meetingId: string): Promise<MinutesPerson[]> {
  return read<MinutesPerson>(
    `select s.id as "seatId", ${personName('p')} as name, s.capacity, c.name as college, s.body,
       coalesce(t.mode, 'absent') as mode, ${personName('h')} as "proxyHolder"
     from meetings m
     join seats s on s.committee_id = m.committee_id and ${inOffice('s', meetingDay)}
     join persons p on p.id = s.person_id
     join colleges c on c.id = s.college_id
     left join attendances t on t.meeting_id = m.id and t.seat_id = s.id
     left join seats hs on hs.id = t.proxy_seat_id
     left join persons h on h.id = hs.person_id
     where m.id = $1
     order by array_position(array['chair', 'secretary', 'member', 'observer'], s.capacity), p.family_name, s.id`,
    [meetingId],
  );
}

function items(read: Reader, meetingId: string): Promise<MinutesItem[]> {
  return read<MinutesItem>(
    `select i.id as "itemId", a.number, a.title, o.legal_name as organization, a.asked_amount::float8 as asked,
       i.recommendation, i.recommended_amount::float8 as amount, i.grounds, i.tally,
       coalesce((select json_agg(json_build_object('name', ${personName('p')}, 'leftAt', r.left_at,
           'returnedAt', r.returned_at) order by r.left_at, r.id)
         from recusals r join seats s on s.id = r.seat_id join persons p on p.id = s.person_id
         where r.item_id = i.id), '[]') as recusals,
       coalesce((select json_agg(json_build_object('name', ${personName('p')}, 'choice', v.choice,
           'by', case when b.id is null then null else ${personName('b')} end) order by p.family_name, v.id)
         from votes v join seats s on s.id = v.seat_id join persons p on p.id = s.person_id
         left join seats bs on bs.id = v.by_seat_id left join persons b on b.id = bs.person_id
         where v.item_id = i.id), '[]') as votes
     from meeting_items i
     join applications a on a.id = i.application_id
     join organizations o on o.id = a.organization_id
     where i.meeting_id = $1 and (i.decided_at is not null or 'withdrawn' = a.state)
     order by i.position, i.id`,
    [meetingId],
  );
}
