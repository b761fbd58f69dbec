import type { Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { readCursor, pageOf } from '../kernel/http/pages.js';
import type { PageQuery } from '../kernel/http/params.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { agendaScope, committeeScope, inOffice } from './committee.access.js';
import { personName } from './committee-reads.js';
import type { ItemTally } from './meeting-item.entity.js';
import type { MeetingState } from './meeting.lifecycle.js';
import type { Recommendation } from './meeting.rules.js';
import {
  money,
  type AgendaItemView,
  type AttendanceView,
  type MeetingSummaryView,
  type MeetingView,
  type MeetingsView,
} from './meeting.views.js';
import type { Reader } from './reader.js';

const meetingColumns = `m.id, m.committee_id as "committeeId", m.round_id as "roundId", m.starts_at as "startsAt", m.place,
  m.state, m.second_convocation as "secondConvocation", m.convened_at as "convenedAt", m.opened_at as "openedAt",
  m.closed_at as "closedAt", m.version`;

/** SQL: the civil day of a meeting, on which seats count. */
export const meetingDay = `(m.starts_at at time zone 'Europe/Paris')::date`;

/** A meeting with its agenda as the actor may see it, and the attendance sheet. @throws not_found */
export async function meetingView(read: Reader, actor: Actor, id: string): Promise<MeetingView> {
  const params = new SqlParams();
  const [meeting] = await read<MeetingSummaryView>(
    `select ${meetingColumns} from meetings m
     where m.id = ${params.add(id)} and ${committeeScope(actor, 'm.committee_id', params)}`,
    params.values,
  );
  if (!meeting) throw kernelRefusals.not_found();
  return { ...meeting, items: await agenda(read, actor, id), attendances: await attendanceSheet(read, id) };
}

/** The meetings of a committee the actor may know of, the latest first. */
export async function meetingsOf(
  read: Reader,
  actor: Actor,
  committeeId: string,
  { after, limit = 50 }: PageQuery,
): Promise<MeetingsView> {
  const params = new SqlParams();
  const cursor = readCursor(after, 2);
  const from = cursor
    ? `and (m.starts_at, m.id) < (${params.add(cursor[0])}::timestamptz, ${params.add(cursor[1])}::uuid)`
    : '';
  const rows = await read<MeetingSummaryView>(
    `select ${meetingColumns} from meetings m
     where m.committee_id = ${params.add(committeeId)} and ${committeeScope(actor, 'm.committee_id', params)} ${from}
     order by m.starts_at desc, m.id desc limit ${params.add(limit + 1)}`,
    params.values,
  );
  return pageOf(rows, limit, (row) => [row.startsAt.toISOString(), row.id]);
}

interface ItemRow {
  readonly asked: number | null;
  readonly recommended: number | null;
  readonly tally: ItemTally | null;
}

/** The items of an agenda without those hidden from the actor, in order; `itemId` picks one. */
export async function agenda(
  read: Reader,
  actor: Actor,
  meetingId: string,
  itemId: string | null = null,
): Promise<AgendaItemView[]> {
  const params = new SqlParams();
  const rows = await read<Omit<AgendaItemView, 'asked' | 'recommended' | 'tally'> & ItemRow>(
    `with seen as (
       select i.id, row_number() over (order by i.position, i.id)::int as position, a.id as "applicationId", a.number,
         a.title, o.legal_name as organization, a.asked_amount::float8 as asked, 'withdrawn' = a.state as withdrawn,
         i.recommendation, i.recommended_amount::float8 as recommended, i.grounds, i.tally, i.decided_at as "decidedAt",
         i.version
       from meeting_items i
       join meetings m on m.id = i.meeting_id
       join applications a on a.id = i.application_id
       join organizations o on o.id = a.organization_id
       where i.meeting_id = ${params.add(meetingId)} and ${agendaScope(actor, 'a', 'm.committee_id', params)})
     select * from seen where id = coalesce(${params.add(itemId)}::uuid, id) order by position`,
    params.values,
  );
  return rows.map((row) => ({ ...row, asked: money(row.asked), recommended: money(row.recommended) }));
}

/** Everyone in office on the day of the meeting and how they attend. */
export async function attendanceSheet(read: Reader, meetingId: string): Promise<AttendanceView[]> {
  return read<AttendanceView>(
    `select s.id as "seatId", ${personName('p')} as name, s.capacity, t.mode, t.proxy_seat_id as "proxySeatId"
     from meetings m
     join seats s on s.committee_id = m.committee_id and ${inOffice('s', meetingDay)}
     join persons p on p.id = s.person_id
     left join attendances t on t.meeting_id = m.id and t.seat_id = s.id
     where m.id = $1
     order by array_position(array['chair', 'secretary', 'member', 'observer'], s.capacity), p.family_name, s.id`,
    [meetingId],
  );
}

/** An item with all that its rules need. Amounts in cents. */
export interface AgendaFile {
  readonly itemId: string;
  readonly meetingId: string;
  readonly committeeId: string;
  readonly meetingState: MeetingState;
  readonly secondConvocation: boolean;
  readonly applicationId: string;
  readonly callId: string;
  readonly axisId: string;
  readonly asked: number | null;
  readonly recommendation: Recommendation | null;
  readonly decidedAt: Date | null;
}

/** One item the actor may see. @throws not_found to everyone else, those with an interest in the file included */
export async function agendaFile(read: Reader, actor: Actor, meetingId: string, itemId: string): Promise<AgendaFile> {
  const params = new SqlParams();
  const [file] = await read<AgendaFile>(
    `select i.id as "itemId", m.id as "meetingId", m.committee_id as "committeeId", m.state as "meetingState",
       m.second_convocation as "secondConvocation", a.id as "applicationId", a.call_id as "callId",
       a.axis_id as "axisId", a.asked_amount::float8 as asked, i.recommendation, i.decided_at as "decidedAt"
     from meeting_items i
     join meetings m on m.id = i.meeting_id
     join applications a on a.id = i.application_id
     where i.id = ${params.add(itemId)} and m.id = ${params.add(meetingId)}
       and ${agendaScope(actor, 'a', 'm.committee_id', params)}`,
    params.values,
  );
  if (!file) throw kernelRefusals.not_found();
  return file;
}

/** The items still to be voted, whoever looks: not decided, and not taken back by the holder. */
export async function undecidedItems(
  read: Reader,
  meetingId: string,
): Promise<{ id: string; applicationId: string }[]> {
  return read(
    `select i.id, i.application_id as "applicationId" from meeting_items i join applications a on a.id = i.application_id
     where i.meeting_id = $1 and i.decided_at is null and 'scheduled' = a.state order by i.position, i.id`,
    [meetingId],
  );
}
