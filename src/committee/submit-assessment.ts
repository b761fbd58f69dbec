import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { checkScores, weightedTotal } from '../calls/grids/grids.public.js';
import { Assessment } from './assessment.entity.js';
import { assessmentLifeCycle } from './assessment.lifecycle.js';
import { assessmentView } from './assessment-reads.js';
import { AssessedFiles } from './assessed-files.js';
import { givenScores } from './assessment.js';
import type { AssessmentView } from './assessment.views.js';
import type { ItemInput } from './call-item.js';
import { committeeRefusals } from './committee.refusals.js';
import { inTx } from './reader.js';

export type SubmitAssessmentInput = ItemInput & { readonly version: number };

/**
 * Hands in one's own assessment, complete and for good; its weighted total is kept in hundredths of a point.
 * Refusals: `not_found`, `grid_missing`, `stale_version`, `assessment_submitted`, `assessment_closed`, `score_missing`,
 * `score_comment_missing`.
 */
@Injectable()
export class SubmitAssessment {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly files: AssessedFiles,
  ) {}

  async run(actor: Actor, input: SubmitAssessmentInput): Promise<AssessmentView> {
    return this.database.transaction(async (tx) => {
      const file = await this.files.find(inTx(tx), actor, input, tx);
      const { meetingId, applicationId } = file.line;
      const find = () =>
        tx
          .createQueryBuilder(Assessment, 'row')
          .setLock('pessimistic_write')
          .where({ meetingId, applicationId, seatId: file.seatId })
          .getOne();
      const stored = await find();
      if (stored?.state === 'submitted') throw committeeRefusals.assessment_submitted();
      if (file.decided) throw committeeRefusals.assessment_closed();
      expectVersion(stored ?? { id: '', version: 0 }, input.version, assessmentView(file, stored));
      const given = givenScores(stored?.scores ?? {});
      demand(checkScores(file.grid, given));
      if (!stored) throw kernelRefusals.not_found();
      await assessmentLifeCycle.move(tx, this.journal, Assessment, stored, {
        verb: 'submit',
        actor,
        set: {
          gridId: file.gridId,
          total: weightedTotal(file.grid, given),
          submittedAt: await this.database.now(tx),
        },
        data: { meetingId, applicationId, seatId: file.seatId },
      });
      return assessmentView(file, await find());
    });
  }
}
