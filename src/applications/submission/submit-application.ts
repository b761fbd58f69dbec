import { Injectable } from '@nestjs/common';
import { callRefusals, Calls, type Answers, type FormDefinition } from '../../calls/calls.public.js';
import type { Actor, PersonActor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { AlreadyAnswered, requestContext, type IdempotencyClaim } from '../../kernel/http/request-context.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { applicationLifeCycle } from '../application.lifecycle.js';
import { applicationRefusals } from '../applications.refusals.js';
import { answerFacts } from '../draft/answer-facts.js';
import { answersToFile, filingFaults } from '../draft/filing.rules.js';
import { incomplete } from '../draft/incomplete.js';
import { certifierFiles, roundOpen } from '../draft/round.rules.js';
import { toldState } from '../reading/secrecy.js';
import { filingOf, type SubmissionFacts } from './submission-facts.js';
import { submissionFactsSql, submitSql } from './submit-application.sql.js';

/** The answer to a filing: the number, and the receipt's facts at once (CRPA, L112-3; the signed receipt follows by mail). */
export interface Submission {
  readonly id: string;
  /** Gapless per call and year of filing in Paris: `EA-2026-0001`. */
  readonly number: string;
  readonly state: 'submitted';
  readonly version: number;
  readonly roundId: string;
  /** Instant of receipt, UTC. */
  readonly submittedAt: string;
  /** Civil date on which silence becomes a refusal (CRPA, L231-4 3°). */
  readonly implicitRefusalOn: string;
  readonly service: { readonly name: string; readonly email: string; readonly phone: string };
}

/**
 * Files a draft: judged on one read, done by one statement, so that any number of processes may file at once.
 * Errors: `not_found`, `reader_cannot_change`, `wrong_state`, `certifier_needed`, `call_not_open`, `round_closed`,
 * `round_not_open`, `answers_incomplete` (with every fault and its pointer), `stale_version` when the draft changed meanwhile.
 */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<Submission> {
    if (actor.kind !== 'person') throw kernelRefusals.not_found();
    const facts = await this.facts(actor, input.applicationId);
    demand(allowed(facts));
    demand(applicationLifeCycle.whyNot('submit', toldState(facts)));
    if (facts.callState !== 'published') throw callRefusals.call_not_open();
    demand(certifierFiles(facts.parameters, facts.standings));
    demand(roundOpen({ openId: facts.roundId, closedAt: facts.closedAt, opensAt: facts.opensAt }));
    const form = await this.calls.form(facts.formRevisionId);
    const filing = filingOf(facts, form);
    const answers = answersToFile(filing);
    demand(incomplete(filingFaults(filing, answers)));
    return this.file(actor, facts, form.definition, answers);
  }

  private async facts(actor: PersonActor, id: string): Promise<SubmissionFacts> {
    const [facts] = await this.database.prepared<SubmissionFacts>('submission_facts', submissionFactsSql, [
      id,
      actor.id,
    ]);
    if (!facts) throw kernelRefusals.not_found();
    return facts;
  }

  private async file(
    actor: PersonActor,
    facts: SubmissionFacts,
    definition: FormDefinition,
    answers: Answers,
  ): Promise<Submission> {
    const claim = takeClaim();
    try {
      const values = valuesOf(actor, facts, definition, answers, claim);
      const [done] = await this.database.prepared<{ answer: Submission }>('submit', submitSql, values);
      if (done) return done.answer;
    } catch (fault) {
      if (claim && isKeyTaken(fault)) throw new AlreadyAnswered();
      if (claim) claim.taken = false;
      throw fault;
    }
    if (claim) claim.taken = false;
    return this.explain(actor, facts, claim);
  }

  /** Nothing was written: somebody was first, or the round closed between the two statements. */
  private async explain(actor: PersonActor, before: SubmissionFacts, claim: IdempotencyClaim | null): Promise<never> {
    if (claim) {
      const known = await this.database.row(`select 1 from idempotency_keys where actor_key = $1 and key = $2`, [
        claim.actorKey,
        claim.key,
      ]);
      if (known) throw new AlreadyAnswered();
    }
    const now = await this.facts(actor, before.id);
    demand(applicationLifeCycle.whyNot('submit', toldState(now)));
    demand(roundOpen({ openId: now.roundId, closedAt: now.closedAt, opensAt: now.opensAt }));
    throw kernelRefusals.stale_version().showing({ version: now.version, answers: now.answers });
  }
}

function allowed(facts: SubmissionFacts) {
  if (facts.barred || facts.standings.length === 0) return kernelRefusals.not_found();
  const only = facts.standings.every((standing) => standing === 'reader');
  return only ? applicationRefusals.reader_cannot_change() : null;
}

/** The request's Idempotency-Key, to be written by the statement itself. */
function takeClaim(): IdempotencyClaim | null {
  const claim = requestContext.getStore()?.claim;
  if (!claim || claim.taken) return null;
  claim.taken = true;
  return claim;
}

function isKeyTaken(fault: unknown): boolean {
  const { code, constraint } = fault as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'idempotency_keys_pkey';
}

function valuesOf(
  actor: PersonActor,
  facts: SubmissionFacts,
  definition: FormDefinition,
  answers: Answers,
  claim: IdempotencyClaim | null,
): unknown[] {
  const { title, asked, budgetTotal, jobs, communes } = answerFacts(definition, answers);
  const { service: name, email, phone } = facts.authority;
  return [
    facts.id,
    facts.version,
    JSON.stringify(answers),
    title,
    asked,
    budgetTotal,
    jobs,
    facts.standings.includes('representative') ? actor.id : null,
    facts.roundId,
    facts.numberPrefix,
    communes,
    communes.map(() => uuidv7()),
    facts.parameters.silenceMonths,
    uuidv7(),
    actor.kind,
    actor.id,
    actor.name,
    JSON.stringify({ service: { name, email, phone } }),
    claim?.actorKey ?? null,
    claim?.key ?? null,
    claim?.fingerprint ?? null,
    claim?.status ?? null,
  ];
}
