import type { Actor } from '../kernel/access/actor.js';
import { personId } from '../kernel/access/actor.js';
import { checkScores, weightedTotal, type GridDefinition } from '../calls/grids/grids.public.js';
import { givenScores, type StoredScores } from './assessment.js';
import type { Assessment } from './assessment.entity.js';
import type { AssessmentView, MemberAssessmentView, MyAssessmentView, ScoreView } from './assessment.views.js';
import { inOffice } from './committee.access.js';
import { personName } from './committee-reads.js';
import { inConflict } from './conflicts.js';
import type { Reader } from './reader.js';

/** The grid an assessment is made on, and where its file stands. */
export interface AssessedFile {
  readonly line: MyAssessmentView;
  readonly gridId: string;
  readonly grid: GridDefinition;
}

/** One's own assessment as it is shown; `row` is null before the first save. */
export function assessmentView({ line, gridId, grid }: AssessedFile, row: Assessment | null): AssessmentView {
  const { itemId, meetingId, applicationId, number, title, organization, previous, following } = line;
  const given = givenScores(row?.scores ?? {});
  return {
    itemId,
    meetingId,
    applicationId,
    number,
    title,
    organization,
    state: row?.state ?? 'none',
    scores: scoresOf(row?.scores ?? {}),
    comment: row?.comment ?? '',
    total: totalOf(grid, row),
    missing: grid.criteria.filter(({ code }) => !Object.hasOwn(given, code)).length,
    gridId,
    grid,
    previous,
    following,
    version: row?.version ?? 0,
  };
}

function totalOf(grid: GridDefinition, row: Assessment | null): number | null {
  if (!row) return null;
  const given = givenScores(row.scores);
  const complete = grid.criteria.every(({ code }) => Object.hasOwn(given, code));
  return complete && checkScores(grid, given, true) === null ? weightedTotal(grid, given) : null;
}

/** Stored scores as a list. */
export function scoresOf(stored: StoredScores): ScoreView[] {
  return Object.entries(stored).map(([criterion, { score, comment }]) => ({ criterion, score, comment }));
}

/**
 * The files the actor is to assess, in the order of the agendas: those of meetings still to be held where the actor has
 * a vote, without those hidden from the actor. `previous` and `following` stay within one meeting.
 */
export async function toAssess(read: Reader, actor: Actor): Promise<MyAssessmentView[]> {
  return read<MyAssessmentView>(
    `select i.id as "itemId", m.id as "meetingId", m.starts_at as "startsAt", a.id as "applicationId", a.number, a.title,
       o.legal_name as organization, coalesce(e.state, 'none') as state,
       (select count(*) from jsonb_each(coalesce(e.scores, '{}')) x where x.value ->> 'score' is not null)::int as scored,
       lag(i.id) over agenda as previous, lead(i.id) over agenda as following
     from seats s
     join meetings m on m.committee_id = s.committee_id and m.state <> 'closed'
     join meeting_items i on i.meeting_id = m.id
     join applications a on a.id = i.application_id
     join organizations o on o.id = a.organization_id
     left join assessments e on e.application_id = a.id and e.meeting_id = m.id and e.seat_id = s.id
     where s.person_id = $1 and s.capacity in ('chair', 'member') and ${inOffice('s')}
       and 'withdrawn' <> a.state and not ${inConflict('s.person_id', 'a')}
     window agenda as (partition by m.id order by i.position, i.id)
     order by m.starts_at, m.id, i.position, i.id`,
    [personId(actor)],
  );
}

/** The submitted assessments of one file. Those of members who have an interest in it do not count and are not shown. */
export async function submittedFor(
  read: Reader,
  meetingId: string,
  applicationId: string,
): Promise<MemberAssessmentView[]> {
  const rows = await read<Omit<MemberAssessmentView, 'scores'> & { scores: StoredScores }>(
    `select e.seat_id as "seatId", ${personName('p')} as name, e.scores, e.comment, e.total, e.submitted_at as "submittedAt"
     from assessments e
     join seats s on s.id = e.seat_id
     join persons p on p.id = s.person_id
     join applications a on a.id = e.application_id
     where e.meeting_id = $1 and e.application_id = $2 and e.state in ('submitted')
       and not ${inConflict('s.person_id', 'a')}
     order by p.family_name, s.id`,
    [meetingId, applicationId],
  );
  return rows.map((row) => ({ ...row, scores: scoresOf(row.scores) }));
}

/** The totals submitted on each file of a meeting, by application; hundredths of a point. */
export async function totalsOf(read: Reader, meetingId: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await read<{ applicationId: string; totals: number[] }>(
    `select e.application_id as "applicationId", array_agg(e.total order by e.seat_id) as totals
     from assessments e
     join seats s on s.id = e.seat_id
     join applications a on a.id = e.application_id
     where e.meeting_id = $1 and e.state in ('submitted') and not ${inConflict('s.person_id', 'a')}
     group by e.application_id`,
    [meetingId],
  );
  return new Map(rows.map(({ applicationId, totals }) => [applicationId, totals]));
}
