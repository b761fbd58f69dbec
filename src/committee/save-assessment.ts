import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Refusal } from '../kernel/refusals/refusal.js';
import { checkScores } from '../calls/grids/grids.public.js';
import { Assessment } from './assessment.entity.js';
import { assessmentView } from './assessment-reads.js';
import { AssessedFiles } from './assessed-files.js';
import { givenScores, withChanges, type ScoreChange, type StoredScores } from './assessment.js';
import type { AssessmentView } from './assessment.views.js';
import type { ItemInput } from './call-item.js';
import type { AssessmentInput } from './committee.dto.js';
import { committeeRefusals } from './committee.refusals.js';
import { inTx } from './reader.js';

export type SaveAssessmentInput = ItemInput & AssessmentInput & { readonly version: number };

/**
 * Saves the criteria that changed in one's own draft; the others stay. A stale write is refused with what is stored,
 * so that nothing is lost. Refusals: `not_found`, `grid_missing`, `stale_version`, `assessment_submitted`,
 * `assessment_closed`, `score_out_of_scale`, `score_unknown_criterion`.
 */
@Injectable()
export class SaveAssessment {
  constructor(
    private readonly database: Database,
    private readonly files: AssessedFiles,
  ) {}

  async run(actor: Actor, input: SaveAssessmentInput): Promise<AssessmentView> {
    return this.database.transaction(async (tx) => {
      const file = await this.files.find(inTx(tx), actor, input, tx);
      const stored = await this.lock(tx, { ...file.line, seatId: file.seatId });
      if (stored?.state === 'submitted') throw committeeRefusals.assessment_submitted();
      if (file.decided) throw committeeRefusals.assessment_closed();
      const before = stored ?? { id: '', version: 0 };
      expectVersion(before, input.version, assessmentView(file, stored));
      const scores = withChanges(stored?.scores ?? {}, input.scores);
      const refusal = checkScores(file.grid, givenScores(scores), true) ?? unknownCodes(file.grid.criteria, scores);
      if (refusal) throw pointed(refusal, input.scores);
      const changes = { scores, comment: input.comment ?? stored?.comment ?? '', gridId: file.gridId };
      if (stored) await changeVersioned(tx, Assessment, stored, changes);
      else await this.begin(tx, { ...file.line, seatId: file.seatId }, changes);
      return assessmentView(file, await this.lock(tx, { ...file.line, seatId: file.seatId }));
    });
  }

  private lock(
    tx: Tx,
    { meetingId, applicationId, seatId }: { meetingId: string; applicationId: string; seatId: string },
  ): Promise<Assessment | null> {
    return tx
      .createQueryBuilder(Assessment, 'row')
      .setLock('pessimistic_write')
      .where({ meetingId, applicationId, seatId })
      .getOne();
  }

  /** Two first saves at once: the second finds a version it did not read. */
  private async begin(
    tx: Tx,
    { meetingId, applicationId, seatId }: { meetingId: string; applicationId: string; seatId: string },
    changes: { scores: StoredScores; comment: string; gridId: string },
  ): Promise<void> {
    const row = { id: uuidv7(), meetingId, applicationId, seatId, ...changes };
    const made = (await tx.query(
      `insert into assessments (id, meeting_id, application_id, seat_id, grid_id, scores, comment)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [row.id, meetingId, applicationId, seatId, row.gridId, JSON.stringify(row.scores), row.comment],
    )) as unknown[];
    if (made.length === 0) expectVersion({ id: row.id, version: 1 }, 0);
  }
}

/** A comment may come before its score, yet not for a criterion the grid lacks. */
function unknownCodes(criteria: readonly { readonly code: string }[], scores: StoredScores): Refusal | null {
  const known = new Set(criteria.map(({ code }) => code));
  const code = Object.keys(scores).find((each) => !known.has(each));
  return code === undefined ? null : new Refusal('score_unknown_criterion', { code }, `/scores/${code}`);
}

/** The rules point at criteria by code; the caller sent a list: the pointer becomes that of the place in the list. */
function pointed(refusal: Refusal, sent: readonly ScoreChange[]): Refusal {
  const place = (pointer: string | undefined): string | undefined => {
    const [, code, ...rest] = (pointer ?? '').slice(1).split('/');
    const index = sent.findIndex(({ criterion }) => criterion === code);
    return index < 0 ? pointer : ['/scores', index, ...(rest.length > 0 ? rest : ['criterion'])].join('/');
  };
  const move = (each: Refusal) => new Refusal(each.code, each.params, place(each.pointer));
  return move(refusal).with(refusal.also.map(move));
}
