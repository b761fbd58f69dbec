import type { AwardCondition, AwardState } from '../awards/awards.public.js';
import { cents, formatEuros, split, sum, type Cents } from '../kernel/money/money.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { esusCondition, type InstalmentCondition } from './instalment-condition.js';
import { openStates, type InstalmentState } from './instalment.lifecycle.js';
import { paymentRefusals } from './payments.refusals.js';

/** An instalment to be planned. Amount in cents, share in basis points of the award. */
export interface PlannedInstalment {
  readonly kind: 'advance' | 'balance';
  readonly share: number;
  readonly amount: Cents;
  readonly conditions: readonly InstalmentCondition[];
}

/** What the rules need of an instalment. Amounts in cents; `amount` is null until the check sets it. */
export interface InstalmentFacts {
  readonly kind: 'advance' | 'interim' | 'balance';
  readonly state: InstalmentState;
  readonly amount: number | null;
}

/**
 * Cuts an award into its advance and its balance; the parts add up to the cent and none is zero. A condition of the
 * award holds back its instalment (CGCT, annexe I à l'article D1617-19, rubrique 7.2: each condition needs its proof).
 * @param advanceShare basis points; 10 000 pays all at once
 */
export function instalmentPlan(award: {
  readonly amount: number;
  readonly advanceShare: number;
  readonly conditions: readonly AwardCondition[];
  readonly esusAwaited: boolean;
}): PlannedInstalment[] {
  const shares = [award.advanceShare, 10_000 - award.advanceShare];
  const [advance = cents(0), balance = cents(0)] = split(cents(award.amount), shares);
  const parts = [
    { kind: 'advance' as const, share: shares[0] ?? 0, amount: advance },
    { kind: 'balance' as const, share: shares[1] ?? 0, amount: balance },
  ].filter(({ amount }) => amount > 0);
  const last = parts.at(-1)?.kind;
  return parts.map((part) => ({
    ...part,
    conditions: [
      // a condition on a part that is not paid holds the one that is
      ...award.conditions
        .filter(({ blocks }) => blocks === part.kind || (parts.length === 1 && blocks !== part.kind))
        .map(({ code, text }) => ({ code, text: { fr: text, en: text } })),
      ...(award.esusAwaited && part.kind === last ? [esusCondition] : []),
    ],
  }));
}

/**
 * What the award comes to for an actual cost: all of it from the forecast cost up, cut in proportion below, rounded
 * down to the cent. Without a known forecast cost nothing is cut.
 */
export function grantEarned(award: Cents, forecastCost: number, actualCost: number): Cents {
  if (forecastCost <= 0 || actualCost >= forecastCost) return award;
  return cents(Number((BigInt(award) * BigInt(Math.max(actualCost, 0))) / BigInt(forecastCost)));
}

/** The balance: the smaller of award − paid and rate × eligible actual cost − paid, never below zero. In cents. */
export function balanceDue(facts: {
  readonly award: Cents;
  readonly forecastCost: number;
  readonly actualCost: number;
  readonly paid: Cents;
}): Cents {
  return cents(Math.max(0, grantEarned(facts.award, facts.forecastCost, facts.actualCost) - facts.paid));
}

/** What was paid beyond what the actual cost earned, to be claimed back. In cents. */
export function overpaid(facts: Parameters<typeof balanceDue>[0]): Cents {
  return cents(Math.max(0, facts.paid - grantEarned(facts.award, facts.forecastCost, facts.actualCost)));
}

/** The amounts that have left or may leave: checked, approved, ordered and paid. In cents. */
export function committed(instalments: readonly InstalmentFacts[]): Cents {
  const counted: readonly InstalmentState[] = ['checked', 'approved', 'ordered', 'paid'];
  return sum(instalments.filter(({ state }) => counted.includes(state)).map(({ amount }) => cents(amount ?? 0)));
}

/** The amount of an instalment at its check: the advance as planned, the balance by the rule; in cents. */
export function amountDue(
  instalment: { readonly kind: InstalmentFacts['kind']; readonly plannedAmount: number },
  award: { readonly amount: number; readonly forecastCost: number; readonly actualCost: number },
  others: readonly InstalmentFacts[],
): Cents {
  const [whole, paid] = [cents(award.amount), committed(others)];
  if (instalment.kind === 'balance') return balanceDue({ ...award, award: whole, paid });
  return cents(Math.max(0, Math.min(instalment.plannedAmount, whole - paid)));
}

/** Every condition has its proof. */
export function proofsGiven(conditions: readonly InstalmentCondition[], proofs: readonly string[]): Refusal | null {
  const missing = conditions.filter(({ code }) => !proofs.includes(code));
  if (missing.length === 0) return null;
  const words = (locale: 'fr' | 'en') => missing.map(({ text }) => text[locale]).join(', ');
  return paymentRefusals.proof_missing({ conditions: { fr: words('fr'), en: words('en') } });
}

/** One instalment of an award at a time: else the balance would not know what was paid before it. */
export function aloneUnderWay(kind: InstalmentFacts['kind'], others: readonly InstalmentFacts[]): Refusal | null {
  const blocking = others.some(
    (other) => openStates.includes(other.state) || (kind !== 'balance' && settledBalance(other)),
  );
  return blocking ? paymentRefusals.other_payment_open() : null;
}

function settledBalance({ kind, state }: InstalmentFacts): boolean {
  return kind === 'balance' && state === 'paid';
}

/** The balance needs the financial report and an eligible cost within it (arrêté du 11 octobre 2006). */
export function balanceReady(
  report: { readonly state: string; readonly actualCost: number | null } | null,
  eligibleCost: number | null,
): Refusal | null {
  if (!report || report.state === 'awaited') return paymentRefusals.report_missing();
  if (eligibleCost === null) return paymentRefusals.actual_cost_missing({}, '/actualCost');
  const reported = cents(report.actualCost ?? 0);
  if (eligibleCost <= reported) return null;
  const words = { fr: formatEuros(reported, 'fr'), en: formatEuros(reported, 'en') };
  return paymentRefusals.cost_above_report({ reported: words }, '/actualCost');
}

/** Money leaves only for an award that runs. */
export function awardRuns(state: AwardState): Refusal | null {
  return state === 'running' ? null : paymentRefusals.award_not_running();
}

/** The accountant pays a body known by its SIRET. */
export function siretKnown(siret: string | null): Refusal | null {
  return siret ? null : paymentRefusals.siret_missing();
}

/** Two people: who checked does not approve. */
export function approvedByAnother(checkedBy: string | null, approver: string): Refusal | null {
  return checkedBy === approver ? paymentRefusals.checked_by_you() : null;
}

/** Nothing more to pay: each instalment is paid or cancelled. */
export function allSettled(instalments: readonly InstalmentFacts[]): boolean {
  return instalments.length > 0 && instalments.every(({ state }) => state === 'paid' || state === 'cancelled');
}
