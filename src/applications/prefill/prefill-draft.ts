import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf, type Answers, type CompiledForm } from '../../calls/calls.public.js';
import type { PersonActor } from '../../kernel/access/actor.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Organizations } from '../../organizations/organizations.public.js';
import { Application } from '../application.entity.js';
import { answerFacts } from '../draft/answer-facts.js';
import { toldState } from '../reading/secrecy.js';
import { markAnswers, type AnswerOrigin } from './answer-marks.js';
import { carriedAnswers, fieldsBeforeProject, fitting } from './carried-answers.rules.js';
import { mayTakeUpAgain } from './ended-file.rules.js';
import { organizationAnswers } from './organization-answers.rules.js';

/** A draft that has just been begun. */
export interface FreshDraft {
  readonly id: string;
  readonly organizationId: string;
  readonly formRevisionId: string;
  /** The ended file to take up again, all of it; null to take only what is known of the structure. */
  readonly fromApplicationId: string | null;
}

/**
 * Fills a draft that has just been begun, once: from the ended file it takes up again, else from the last file of the
 * structure as far as it is about the structure, and from its record. Bank details, statements and papers are never taken.
 * Each answer is marked with where it came from. Works in the caller’s transaction.
 */
@Injectable()
export class PrefillDraft {
  constructor(
    private readonly calls: Calls,
    private readonly organizations: Organizations,
  ) {}

  /** @throws not_found for a file of another structure, file_still_open */
  async run(tx: Tx, actor: PersonActor, draft: FreshDraft): Promise<void> {
    const form = await this.calls.form(draft.formRevisionId, tx);
    const earlier = draft.fromApplicationId
      ? await this.ended(tx, draft.organizationId, draft.fromApplicationId)
      : await this.last(tx, draft.organizationId);
    const carried = earlier ? await this.carried(tx, form, earlier, draft.fromApplicationId !== null) : {};
    const known = fitting(form, await this.known(tx, actor, draft.organizationId, form));
    const added = Object.fromEntries(Object.entries(known).filter(([key]) => carried[key] === undefined));
    const answers = { ...carried, ...added } as Answers;
    if (Object.keys(answers).length === 0 && !draft.fromApplicationId) return;
    const { title, asked, budgetTotal, jobs } = answerFacts(form.definition, answers);
    await tx.query(
      `update applications set answers = $2, title = $3, asked_amount = $4, budget_total = $5, jobs_planned = $6,
         copied_from = $7 where id = $1`,
      [draft.id, JSON.stringify(answers), title, asked, budgetTotal, jobs, draft.fromApplicationId],
    );
    const number = earlier?.number ?? null;
    await markAnswers(tx, draft.id, actor.id, [
      ...Object.keys(carried).map((field): AnswerOrigin => ({ field, source: 'application', sourceNumber: number })),
      ...Object.keys(added).map((field): AnswerOrigin => ({ field, source: 'organization', sourceNumber: null })),
    ]);
  }

  private async carried(tx: Tx, form: CompiledForm, earlier: Application, whole: boolean): Promise<Answers> {
    const { definition } = await this.calls.form(earlier.formRevisionId, tx);
    const fields = whole ? fieldsOf(form.definition) : fieldsBeforeProject(form.definition);
    return carriedAnswers(form, { definition, answers: earlier.answers }, fields);
  }

  private async ended(tx: Tx, organizationId: string, id: string): Promise<Application> {
    const row = await tx.findOneBy(Application, { id, organizationId });
    if (!row || row.state === 'draft') throw kernelRefusals.not_found();
    demand(mayTakeUpAgain(toldState(row)));
    return row;
  }

  /** The last file of the structure that was filed here, whatever became of it. Imported files hold no answers. */
  private last(tx: Tx, organizationId: string): Promise<Application | null> {
    return tx
      .createQueryBuilder(Application, 'a')
      .where('a.organizationId = :organizationId and a.submittedAt is not null and not a.imported', { organizationId })
      .orderBy('a.submittedAt', 'DESC')
      .limit(1)
      .getOne();
  }

  private async known(tx: Tx, actor: PersonActor, organizationId: string, form: CompiledForm): Promise<Answers> {
    const structure = await this.organizations.get(organizationId, tx);
    const people = await this.organizations.people(organizationId, tx);
    const self = people.find(({ personId }) => personId === actor.id);
    return organizationAnswers(
      {
        ...structure,
        headOfficeInsee: await this.organizations.headOfficeInsee(organizationId, tx),
        starter: { name: actor.name, email: actor.email, capacity: self?.capacity ?? '' },
        representative: people.find(({ role, represents }) => represents || role === 'representative') ?? null,
      },
      fieldsBeforeProject(form.definition),
    );
  }
}
