import {
  rulesInAxis,
  type Answers,
  type AxisFacts,
  type CallParameters,
  type CompiledForm,
} from '../../calls/calls.public.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import type { ApplicationState } from '../application.lifecycle.js';
import type { Candidate } from '../draft/eligibility.rules.js';
import { contextOf, type Filing, type PaperOnFile } from '../draft/filing.rules.js';

/** A row of `submissionFactsSql`: a draft with all it is judged on. */
export interface SubmissionFacts extends Candidate {
  readonly id: string;
  readonly version: number;
  readonly state: ApplicationState;
  readonly announcedAt: Date | null;
  readonly imported: boolean;
  readonly answers: Answers;
  readonly organizationId: string;
  readonly formRevisionId: string;
  readonly callId: string;
  readonly callRevisionId: string;
  readonly callState: string;
  readonly numberPrefix: string;
  readonly parameters: CallParameters;
  readonly axisId: string;
  readonly axisCode: string;
  readonly axisRules: AxisFacts['rules'];
  readonly authority: AuthorityOnReceipt;
  /** De minimis ceiling of the call's regime that day, in cents; null where the call has none. */
  readonly aidCeiling: number | null;
  /** The day it is in Paris by the database clock. */
  readonly today: CivilDate;
  readonly standings: readonly string[];
  readonly barred: boolean;
  readonly papers: readonly PaperOnFile[];
  readonly roundId: string | null;
  readonly closedAt: Date | null;
  readonly opensAt: Date | null;
}

/** Whom to turn to, as the receipt says it (CRPA, R112-5). */
export interface AuthorityOnReceipt {
  readonly name: string;
  readonly siren: string;
  readonly service: string;
  readonly email: string;
  readonly phone: string;
}

/** The content to judge, on the day it is in Paris by the database clock. */
export function filingOf(facts: SubmissionFacts, form: CompiledForm): Filing {
  const { parameters, axis } = rulesInAxis(facts.parameters, { code: facts.axisCode, rules: facts.axisRules });
  return {
    form,
    answers: facts.answers,
    papers: facts.papers,
    context: contextOf(facts, facts.axisCode),
    parameters,
    axis,
    candidate: facts,
    authority: facts.authority,
    aidCeiling: facts.aidCeiling,
    on: facts.today,
  };
}
