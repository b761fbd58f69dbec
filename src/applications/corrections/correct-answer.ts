import { Injectable } from '@nestjs/common';
import { Calls, checkAnswers, type Answers, type CompiledForm, type AnswersContext } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned, expectVersion } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand, Refusal } from '../../kernel/refusals/refusal.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { Application } from '../application.entity.js';
import { officersRow } from '../applications.access.js';
import { answerFacts } from '../draft/answer-facts.js';
import { answersToFile, contextOf } from '../draft/filing.rules.js';
import { SupplementRequest } from '../supplement-request.entity.js';
import { placeAgain } from '../supplements/place-again.js';
import { papersOf } from '../supplements/supplement-papers.js';
import { changesOneAnswer, mayCorrect, stillCorrectable } from './correction.rules.js';
import { correctionRefusals } from './corrections.refusals.js';

export interface CorrectAnswerInput {
  readonly applicationId: string;
  readonly expectedVersion: number;
  /** Key of the question. */
  readonly field: string;
  readonly value: unknown;
  /** Why, in words for the holder. */
  readonly reason: string;
}

/**
 * Corrects one answer of a filed application in its holder's place: a slip of the pen, a wrong commune. What it was is
 * kept and shown, the holder is told and may object; the facts of the lists follow, and the rule check is to be run
 * again. Errors: those of `officersRow`, `stale_version`, `correction_too_late`, those of `mayCorrect` and
 * `changesOneAnswer`, and the faults of the new answer.
 */
@Injectable()
export class CorrectAnswer {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
    private readonly organizations: Organizations,
  ) {}

  async run(actor: Actor, input: CorrectAnswerInput): Promise<{ id: string; correctionId: string; version: number }> {
    return this.database.transaction(async (tx) => {
      const { row, actor: officer } = await officersRow(tx, actor, input.applicationId);
      demand(stillCorrectable(row.state));
      expectVersion(row, input.expectedVersion);
      const { field, reason } = input;
      const form = await this.calls.form(row.formRevisionId, tx);
      const open = await tx.findOneBy(SupplementRequest, { applicationId: row.id, state: 'asked' });
      demand(mayCorrect(form.definition, field, open?.items.map((item) => item.field) ?? []));
      const after = await this.checked(tx, row, form, { [field]: input.value } as Answers);
      const now = await this.database.now(tx);
      const correctionId = uuidv7();
      await tx.query(
        `insert into application_corrections (id, application_id, field, before, after, reason, corrected_by, corrected_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [correctionId, row.id, field, json(row.answers[field]), json(after[field]), reason, officer.id, now],
      );
      const { title, asked, budgetTotal, jobs, communes } = answerFacts(form.definition, after);
      await placeAgain(tx, row, communes);
      const version = await changeVersioned(tx, Application, row, {
        answers: after as object,
        title,
        askedAmount: asked,
        budgetTotal,
        jobsPlanned: jobs,
        updatedAt: now,
      });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: row.id },
        verb: 'corrected',
        data: { correctionId, fields: [field] },
      });
      return { id: row.id, correctionId, version };
    });
  }

  /** The answers with the new one in place, if it is right and leaves the others as they are. */
  private async checked(tx: Tx, row: Application, form: CompiledForm, corrected: Answers): Promise<Answers> {
    const [field = ''] = Object.keys(corrected);
    const axis = await this.calls.axis(row.axisId, tx);
    const context = contextOf(await this.organizations.get(row.organizationId, tx), axis.code);
    const { onFile: papers } = await papersOf(tx, row.id, row.createdAt);
    const filed = (answers: Answers): Answers => answersToFile({ form, answers, papers, context });
    const after = filed({ ...row.answers, ...corrected });
    const faults = checkAnswers(form, after, context).filter((fault) => fault.field === field);
    demand(
      ...faults.map(({ code, params, pointer }) => new Refusal(code, params, pointer.replace(/^\/[^/]*/, '/value'))),
    );
    demand(changesOneAnswer(field, filed(row.answers), after));
    if (opensQuestions(form, row.answers, after, context))
      throw correctionRefusals.correction_touches_others({}, '/value');
    return after;
  }
}

/** True where a question that was not asked is now missing its answer. */
function opensQuestions(form: CompiledForm, before: Answers, after: Answers, context: AnswersContext): boolean {
  const places = (answers: Answers) => new Set(checkAnswers(form, answers, context).map(({ pointer }) => pointer));
  const known = places(before);
  return [...places(after)].some((pointer) => !known.has(pointer));
}

function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
