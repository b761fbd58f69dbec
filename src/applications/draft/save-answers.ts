import { Injectable } from '@nestjs/common';
import {
  Calls,
  checkDraft,
  fieldsOf,
  refusalOfFaults,
  stampStatements,
  type Answers,
  type CompiledForm,
  type Fault,
  type FormDefinition,
} from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned, expectVersion } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle } from '../application.lifecycle.js';
import { holdersRow } from '../applications.access.js';
import { markTyped } from '../prefill/answer-marks.js';
import { toldState } from '../reading/secrecy.js';
import { AnswersSentLate } from '../revising/answers-sent-late.js';
import { answerFacts } from './answer-facts.js';

export interface SaveAnswersInput {
  readonly applicationId: string;
  readonly expectedVersion: number;
  readonly answers: Readonly<Record<string, unknown>>;
  /** 'all' replaces everything, 'some' only the questions named (null clears one). */
  readonly extent: 'all' | 'some';
}

/** What was kept, and what will have to be mended before filing among the answers sent. */
export interface SavedAnswers {
  readonly id: string;
  readonly version: number;
  readonly savedAt: string;
  /** The form they are kept on: another than the one they were written on when the draft moved meanwhile. */
  readonly formRevisionId: string;
  readonly faults: readonly Fault[];
}

/**
 * Keeps the answers of a draft as typed, right or wrong: faults are told, not refused. Papers are not answers: they are
 * what was uploaded. Statements ticked without a day get today's. Drafts are not journalled: they are not acts; each answer
 * is marked with who wrote it last.
 * Errors: those of `holdersRow`, `stale_version` (with what is stored), `wrong_state`, `answer_unknown`.
 */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly late: AnswersSentLate,
  ) {}

  async run(actor: Actor, input: SaveAnswersInput): Promise<SavedAnswers> {
    return this.database.transaction(async (tx) => {
      const { row, actor: person } = await holdersRow(tx, actor, input.applicationId);
      demand(applicationLifeCycle.whyNot('submit', toldState(row)));
      const { version: stored, answers: before, formRevisionId } = row;
      const received = await this.late.receive(tx, row, input.answers as Answers, input.expectedVersion);
      if (!received.inTime)
        expectVersion(row, input.expectedVersion, { version: stored, answers: before, formRevisionId });
      const now = await this.database.now(tx);
      const form = await this.calls.form(formRevisionId, tx);
      const sent = withoutPapers(form.definition, received.answers);
      const faults = acceptable(form, sent);
      const answers = stampStatements(form.definition, merged(before, sent, input.extent), parisDay(now));
      const { title, asked, budgetTotal, jobs } = answerFacts(form.definition, answers);
      const version = await changeVersioned(tx, Application, row, {
        answers: answers as object,
        title,
        askedAmount: asked,
        budgetTotal,
        jobsPlanned: jobs,
        updatedAt: now,
      });
      await markTyped(tx, { id: row.id, personId: person.id }, before, answers);
      return { id: row.id, version, savedAt: now.toISOString(), formRevisionId, faults };
    });
  }
}

/** The faults of what was sent. @throws answers_incomplete naming each question that does not exist */
function acceptable(form: CompiledForm, sent: Answers): Fault[] {
  const faults = checkDraft(form, sent);
  const refusal = refusalOfFaults(faults.filter(({ code }) => code === 'answer_unknown'));
  if (refusal) throw refusal;
  return faults;
}

function merged(stored: Answers, sent: Answers, extent: SaveAnswersInput['extent']): Answers {
  const all = extent === 'all' ? sent : { ...stored, ...sent };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
}

function withoutPapers(definition: FormDefinition, answers: Readonly<Record<string, unknown>>): Answers {
  const papers = new Set(
    fieldsOf(definition)
      .filter((field) => field.kind === 'attachment')
      .map(({ key }) => key),
  );
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !papers.has(key))) as Answers;
}
