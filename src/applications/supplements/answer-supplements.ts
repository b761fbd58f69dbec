import { Injectable } from '@nestjs/common';
import { Calls, checkAnswers, type Answers, type CompiledForm } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand, Refusal } from '../../kernel/refusals/refusal.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle, type ApplicationState } from '../application.lifecycle.js';
import { holdersRow } from '../applications.access.js';
import { toldState } from '../reading/secrecy.js';
import { clockOf } from '../clock/clock-of.js';
import { answerFacts } from '../draft/answer-facts.js';
import { answersToFile, contextOf } from '../draft/filing.rules.js';
import { SupplementRequest } from '../supplement-request.entity.js';
import { onlyAsked, nothingMissing } from './supplements.rules.js';
import { arrivedFields, changesOf } from './supplement-changes.js';
import { placeAgain } from './place-again.js';
import { papersOf } from './supplement-papers.js';

export interface AnswerSupplementsInput {
  readonly applicationId: string;
  /** New answers to the questions asked; papers are those uploaded since. */
  readonly answers: Readonly<Record<string, unknown>>;
}

export interface AnsweredSupplements {
  readonly id: string;
  readonly requestId: string;
  readonly state: ApplicationState;
  readonly implicitRefusalOn: string | null;
  readonly version: number;
}

/**
 * Sends what was asked for: only those answers and papers change, what they were before is kept, and the legal clock runs
 * again (CRPA, L114-5). Errors: those of `holdersRow`, `wrong_state`, `item_not_asked`, `supplement_item_missing`,
 * `attachment_waiting`, and the faults of the new answers.
 */
@Injectable()
export class AnswerSupplements {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
    private readonly organizations: Organizations,
  ) {}

  async run(actor: Actor, input: AnswerSupplementsInput): Promise<AnsweredSupplements> {
    return this.database.transaction(async (tx) => {
      const { row } = await holdersRow(tx, actor, input.applicationId);
      demand(applicationLifeCycle.whyNot('answerSupplements', toldState(row)));
      const request = await tx.findOneByOrFail(SupplementRequest, { applicationId: row.id, state: 'asked' });
      const sent = input.answers as Answers;
      demand(...onlyAsked(request.items, sent));
      const form = await this.calls.form(row.formRevisionId, tx);
      const after = await this.checked(tx, row, form, request, sent);
      const changes = changesOf(request.items, row.answers, after);
      const now = await this.database.now(tx);
      await changeVersioned(tx, SupplementRequest, request, {
        state: 'answered',
        endedAt: now,
        answers: changes as object,
      });
      await placeAgain(tx, row, answerFacts(form.definition, after).communes);
      return this.move(tx, actor, { row, requestId: request.id, form, after, now });
    });
  }

  /** The answers with the new ones in place, if what was asked is there and right. */
  private async checked(
    tx: Tx,
    row: Application,
    form: CompiledForm,
    request: SupplementRequest,
    sent: Answers,
  ): Promise<Answers> {
    const papers = await papersOf(tx, row.id, request.askedAt);
    const arrived = arrivedFields(sent, papers.newFields);
    demand(...nothingMissing(request.items, arrived, form.definition), ...papers.waiting);
    const axis = await this.calls.axis(row.axisId, tx);
    const context = contextOf(await this.organizations.get(row.organizationId, tx), axis.code);
    const after = answersToFile({ form, answers: { ...row.answers, ...sent }, papers: papers.onFile, context });
    const asked = new Set(request.items.map(({ field }) => field));
    const faults = checkAnswers(form, after, context).filter(({ field }) => asked.has(field));
    demand(...faults.map(({ code, params, pointer }) => new Refusal(code, params, `/answers${pointer}`)));
    return after;
  }

  private async move(
    tx: Tx,
    actor: Actor,
    done: { row: Application; requestId: string; form: CompiledForm; after: Answers; now: Date },
  ): Promise<AnsweredSupplements> {
    const { row, requestId, form, after } = done;
    const { parameters } = await this.calls.revision(row.callRevisionId, tx);
    const implicitRefusalOn = await clockOf(tx, row, parameters);
    const { title, asked, budgetTotal, jobs } = answerFacts(form.definition, after);
    const { state, version } = await applicationLifeCycle.move(tx, this.journal, Application, row, {
      verb: 'answerSupplements',
      actor,
      set: {
        answers: after as object,
        title,
        askedAmount: asked,
        budgetTotal,
        jobsPlanned: jobs,
        implicitRefusalOn,
        updatedAt: done.now,
      },
      data: { requestId, implicitRefusalOn },
    });
    return { id: row.id, requestId, state, implicitRefusalOn, version };
  }
}
