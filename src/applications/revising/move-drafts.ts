import { Injectable } from '@nestjs/common';
import { Calls, moveAnswers, type Answers, type FormDefinition, type SetAside } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { Application } from '../application.entity.js';
import { answerFacts } from '../draft/answer-facts.js';
import { FormMove } from './form-move.entity.js';
import { takenBack } from './taken-back.js';

/** Drafts carried in one transaction: small enough that a holder who saves meanwhile waits a moment only. */
export const DRAFTS_A_BATCH = 100;

/**
 * Carries the next drafts of a call to the form in force, a batch at a time. No answer is lost: what the later form has no
 * place for is set aside with the move, and what an earlier move set aside comes back where it is asked again. Each draft
 * gets a new version, so that whoever is writing learns of it. Filed applications keep their form. Run again, it goes on where
 * it stopped; each batch that carried something says so in the journal of the call, which calls for the next.
 * @throws not_allowed to people: it follows from a publication
 */
@Injectable()
export class MoveDrafts {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: { readonly callId: string }): Promise<{ moved: number }> {
    if (actor.kind !== 'system') throw kernelRefusals.not_allowed();
    const { callId } = input;
    return this.database.transaction(async (tx) => {
      const form = await this.calls.currentForm(callId, tx);
      const behind = await tx
        .createQueryBuilder(Application, 'draft')
        .setLock('pessimistic_write')
        .where(`draft.call_id = :callId and draft.state = 'draft' and draft.form_revision_id <> :form`, {
          callId,
          form: form.id,
        })
        .orderBy('draft.id')
        .limit(DRAFTS_A_BATCH)
        .getMany();
      for (const draft of behind) await this.move(tx, actor, draft, form);
      if (behind.length > 0) {
        const data = { formRevisionId: form.id, number: form.number, count: behind.length };
        await this.journal.write(tx, { actor, subject: { type: 'call', id: callId }, verb: 'drafts_moved', data });
      }
      return { moved: behind.length };
    });
  }

  private async move(
    tx: Tx,
    actor: Actor,
    draft: Application,
    form: { id: string; number: number; definition: FormDefinition },
  ): Promise<void> {
    const { definition: before } = await this.calls.form(draft.formRevisionId, tx);
    const moved = moveAnswers(before, form.definition, draft.answers);
    const answers = { ...(await this.backFrom(tx, draft.id, form.definition, moved.answers)), ...moved.answers };
    const { title, asked, budgetTotal, jobs } = answerFacts(form.definition, answers);
    await changeVersioned(tx, Application, draft, {
      formRevisionId: form.id,
      answers: answers as object,
      title,
      askedAmount: asked,
      budgetTotal,
      jobsPlanned: jobs,
    });
    await this.record(tx, draft, form.id, moved.setAside);
    const data = { from: draft.formRevisionId, to: form.id, number: form.number, setAside: moved.setAside.length };
    await this.journal.write(tx, { actor, subject: { type: 'application', id: draft.id }, verb: 'form_moved', data });
  }

  private async record(tx: Tx, draft: Application, to: string, setAside: readonly SetAside[]): Promise<void> {
    await tx.insert(FormMove, {
      id: uuidv7(),
      applicationId: draft.id,
      fromRevisionId: draft.formRevisionId,
      toRevisionId: to,
      fromVersion: draft.version,
      setAside: setAside as object[],
    });
  }

  private async backFrom(tx: Tx, id: string, form: FormDefinition, answers: Answers): Promise<Answers> {
    const moves = await tx.find(FormMove, { where: { applicationId: id }, order: { movedAt: 'desc', id: 'desc' } });
    const from = await Promise.all(
      moves.map(async ({ fromRevisionId, setAside }) => ({
        definition: (await this.calls.form(fromRevisionId, tx)).definition,
        setAside,
      })),
    );
    return takenBack(from, form, answers);
  }
}
