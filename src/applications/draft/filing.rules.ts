import {
  askedAnswers,
  checkAnswers,
  fieldsOf,
  hasBudgetShape,
  tidyAnswers,
  type Answers,
  type AnswersContext,
  type AxisFacts,
  type CallParameters,
  type CompiledForm,
  type FormDefinition,
} from '../../calls/calls.public.js';
import { cents } from '../../kernel/money/money.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { Refusal } from '../../kernel/refusals/refusal.js';
import { applicationRefusals as refuse } from '../applications.refusals.js';
import { checkGrantAsked } from '../budget/budget.rules.js';
import { checkOwnShare } from '../budget/own-share.rules.js';
import { declaredAids } from '../checking/declared-aids.js';
import { answerFacts, budgetKey, factKeys } from './answer-facts.js';
import { declaredAidFits } from './declared-aid.rules.js';
import { existsInLaw, openTo, type Candidate } from './eligibility.rules.js';

/** A paper joined to a draft. */
export interface PaperOnFile {
  readonly id: string;
  readonly field: string;
  readonly name: string;
  readonly state: string;
}

/** Everything the content of a filing is judged on. `on` is the day of filing in Europe/Paris. */
export interface Filing {
  readonly form: CompiledForm;
  readonly answers: Answers;
  readonly papers: readonly PaperOnFile[];
  readonly context: AnswersContext;
  readonly parameters: CallParameters;
  readonly axis: Pick<AxisFacts, 'rules'>;
  readonly candidate: Candidate;
  readonly authority: { readonly name: string; readonly siren: string };
  /** De minimis ceiling in cents; null where the call has none. */
  readonly aidCeiling: number | null;
  readonly on: CivilDate;
}

/** What is known of the applicant without asking, for the conditions of the form. */
export function contextOf(candidate: Candidate, axisCode: string): AnswersContext {
  return {
    'organization.legalForm': candidate.legalForm,
    'organization.esus': candidate.esus,
    ...(candidate.workIntegration ? { 'organization.workIntegration': candidate.workIntegration } : {}),
    'application.axis': axisCode,
  };
}

/**
 * The answers as they are filed: tidied, with the papers on file under their questions, and without those left behind by a
 * changed mind.
 */
export function answersToFile(filing: Pick<Filing, 'form' | 'answers' | 'papers' | 'context'>): Answers {
  const { definition } = filing.form;
  const withPapers = { ...filing.answers, ...papersByField(definition, filing.papers) };
  return askedAnswers(definition, tidyAnswers(definition, withPapers) as Answers, filing.context);
}

/**
 * Everything between this draft and its filing, each with its pointer: questions and papers of the form, the grant against
 * the call, the budget and the de minimis aid declared, papers still being checked, and whether the call is open to the structure on that day.
 */
export function filingFaults(filing: Filing, answers: Answers): Refusal[] {
  const faults = checkAnswers(filing.form, answers, filing.context).map(
    ({ code, params, pointer }) => new Refusal(code, params, pointer),
  );
  const existence = existsInLaw(filing.candidate, filing.on);
  return [
    ...faults,
    ...grantFaults(filing, answers, faults),
    ...aidFaults(filing, answers, faults),
    ...filing.papers
      .filter(({ state }) => state === 'uploading' || state === 'quarantined')
      .map(({ field, name }) => refuse.attachment_waiting({ name }, `/${field}`)),
    ...openTo(filing.candidate, filing.parameters, filing.axis, filing.on),
    ...(existence ? [existence] : []),
  ];
}

/** The grant is judged once the budget itself is sound: one mistake, one message. */
function grantFaults({ form, parameters, authority }: Filing, answers: Answers, found: readonly Refusal[]): Refusal[] {
  const key = budgetKey(form.definition);
  if (key === null) return [];
  const budget: unknown = answers[key];
  const { asked } = answerFacts(form.definition, answers);
  const broken = found.some(({ pointer }) => pointer?.startsWith(`/${key}`) || pointer === `/${factKeys.asked}`);
  if (broken || asked === null || !hasBudgetShape(budget)) return [];
  const limits = { ceiling: cents(parameters.maxGrant), maxShare: parameters.maxShare, authority };
  const refusal = checkGrantAsked(cents(asked), budget, limits, { asked: `/${factKeys.asked}`, budget: `/${key}` });
  const ownShare = checkOwnShare(budget, parameters.minOwnShare ?? null, `/${key}`);
  return [...(refusal ? [refusal.with([]), ...refusal.also] : []), ...(ownShare ? [ownShare] : [])];
}

/** As the grant: judged once what was declared and asked is sound in itself. */
function aidFaults({ form, aidCeiling, on }: Filing, answers: Answers, found: readonly Refusal[]): Refusal[] {
  const { asked } = answerFacts(form.definition, answers);
  const broken = found.some(({ pointer }) => pointer?.startsWith('/deMinimis') || pointer === `/${factKeys.asked}`);
  const refusal = broken || asked === null ? null : declaredAidFits(declaredAids(answers), asked, aidCeiling, on);
  return refusal ? [refusal] : [];
}

function papersByField(definition: FormDefinition, papers: readonly PaperOnFile[]): Record<string, readonly string[]> {
  const fields = fieldsOf(definition).filter((field) => field.kind === 'attachment');
  return Object.fromEntries(
    fields.map(({ key }) => [key, papers.filter(({ field }) => field === key).map(({ id }) => id)]),
  );
}
