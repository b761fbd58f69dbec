import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { Assessment } from './assessment.entity.js';
import { assessmentView, submittedFor, toAssess, totalsOf } from './assessment-reads.js';
import { AssessedFiles } from './assessed-files.js';
import type { AssessmentView, MemberAssessmentsView, MyAssessmentsView } from './assessment.views.js';
import type { ItemInput } from './call-item.js';
import { demandHold, scoreReader, sittingOf, votingSeat } from './committee.access.js';
import type { MeetingState } from './meeting.lifecycle.js';
import { agenda, agendaFile } from './meeting-reads.js';
import { money } from './meeting.views.js';
import { rankingLines } from './ranking-lines.js';
import type { RankingView } from './ranking.views.js';
import { onPool, type Reader } from './reader.js';

interface MeetingRow {
  readonly committeeId: string;
  readonly state: MeetingState;
  readonly callId: string;
  readonly envelope: number | null;
}

/**
 * Reads of assessments. A member sees only one's own until the meeting opens; the secretary, the chair and the grants
 * office see all; holders, communes and strangers never. Files hidden from the reader count nowhere.
 */
@Injectable()
export class AssessmentQueries {
  private readonly read: Reader;

  constructor(
    private readonly database: Database,
    private readonly files: AssessedFiles,
  ) {
    this.read = onPool(database);
  }

  /** One's own assessments with progress. */
  async mine(actor: Actor): Promise<MyAssessmentsView> {
    const items = await toAssess(this.read, actor);
    const submitted = items.filter((line) => line.state === 'submitted').length;
    return { items, total: items.length, submitted };
  }

  /** One's own assessment of one file, begun or not. @throws not_found, grid_missing */
  async own(actor: Actor, item: ItemInput): Promise<AssessmentView> {
    const file = await this.files.find(this.read, actor, item);
    const { meetingId, applicationId } = file.line;
    const row = await this.database.source.manager.findOneBy(Assessment, {
      meetingId,
      applicationId,
      seatId: file.seatId,
    });
    return assessmentView(file, row);
  }

  /** Every submitted assessment of one file. @throws not_found, not_allowed */
  async ofItem(actor: Actor, { meetingId, itemId }: ItemInput): Promise<MemberAssessmentsView> {
    const file = await agendaFile(this.read, actor, meetingId, itemId);
    await this.demandScores(actor, file.committeeId, file.meetingState);
    return { items: await submittedFor(this.read, meetingId, file.applicationId) };
  }

  /** The ranking of the files this reader sees. @throws not_found, not_allowed */
  async ranking(actor: Actor, meetingId: string): Promise<RankingView> {
    const meeting = await this.meeting(meetingId);
    await this.demandScores(actor, meeting.committeeId, meeting.state);
    const [items, totals] = [await agenda(this.read, actor, meetingId), await totalsOf(this.read, meetingId)];
    return {
      meetingId,
      envelope: money(meeting.envelope),
      lines: rankingLines(items, totals, meeting.envelope),
    };
  }

  /** Members read scores while the meeting is open, the others of the table at any time. */
  private async demandScores(actor: Actor, committeeId: string, state: MeetingState): Promise<void> {
    const sitting = await sittingOf(this.read, actor, committeeId);
    if (state === 'open' && votingSeat.holds?.(actor, sitting) === null) return;
    demandHold(scoreReader, actor, sitting);
  }

  /** The envelope is that of the whole call for the year, else the sum of those of its axes; cents. */
  private async meeting(id: string): Promise<MeetingRow> {
    const [row] = await this.read<MeetingRow>(
      `select m.committee_id as "committeeId", m.state, k.call_id as "callId",
         (select coalesce(max(e.amount) filter (where e.axis_id is null), sum(e.amount))::float8 from envelopes e
          where e.call_id = k.call_id and e.year = extract(year from m.starts_at at time zone 'Europe/Paris')) as envelope
       from meetings m join committees k on k.id = m.committee_id where m.id = $1`,
      [id],
    );
    if (!row) throw kernelRefusals.not_found();
    return row;
  }
}
