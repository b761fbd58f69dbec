import { budgetTotals, isLineOf, type Budget } from '../../calls/forms/forms.public.js';
import { share, type Cents } from '../../kernel/money/money.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { grantRefusals as refuse } from './budget.refusals.js';

/** What a call allows (dated parameters of the call or of the axis). */
export interface GrantLimits {
  /** Highest grant, in cents. */
  readonly ceiling: Cents;
  /** Highest share of the forecast budget without accounts 86 and 87, in basis points: 3000 is 30 %. */
  readonly maxShare: number;
  /** The authority that is asked, as it stands on the account 74 line. */
  readonly authority: { readonly name: string; readonly siren?: string };
}

/** Where the asked amount and the budget stand in the answers, for the pointers of the refusals. */
export interface GrantPointers {
  readonly asked: string;
  readonly budget: string;
}

const POINTERS: GrantPointers = { asked: '/asked', budget: '/budget' };

/**
 * Whether the grant asked fits the call and its own budget: at most the ceiling, at most the share of the total of the
 * charges (contributions in kind aside), and equal to the authority's account 74 line, marked as asked. All faults at once.
 * Refusals: `grant_above_ceiling`, `grant_share_too_high`, `grant_not_in_budget`, `grant_differs_from_budget`, `grant_line_obtained`.
 * @param asked cents
 */
export function checkGrantAsked(
  asked: Cents,
  budget: Budget,
  limits: GrantLimits,
  pointers: GrantPointers = POINTERS,
): Refusal | null {
  const faults = [
    checkCeiling(asked, limits, pointers),
    checkShare(asked, budget, limits, pointers),
    checkAuthorityLine(asked, budget, limits, pointers),
  ].filter((fault): fault is Refusal => fault !== null);
  const [first, ...others] = faults;
  return first ? first.with(others) : null;
}

/** The grant's share of the budget without 86 and 87, in basis points rounded up, or null when the budget is empty. */
export function grantShare(asked: Cents, budget: Budget): number | null {
  const { charges } = budgetTotals(budget);
  return charges > 0 ? Number((BigInt(asked) * 10_000n + BigInt(charges) - 1n) / BigInt(charges)) : null;
}

/** The highest grant this budget and these limits allow, in cents, whole euros (the budget's own unit). */
export function highestGrant(budget: Budget, limits: GrantLimits): Cents {
  const allowed = Math.min(share(budgetTotals(budget).charges, limits.maxShare), limits.ceiling);
  return (allowed - (allowed % 100)) as Cents;
}

function checkCeiling(asked: Cents, { ceiling }: GrantLimits, pointers: GrantPointers): Refusal | null {
  return asked > ceiling ? refuse.grant_above_ceiling({ asked, ceiling }, pointers.asked) : null;
}

function checkShare(asked: Cents, budget: Budget, limits: GrantLimits, pointers: GrantPointers): Refusal | null {
  if (asked <= share(budgetTotals(budget).charges, limits.maxShare)) return null;
  const words = { asked, percent: limits.maxShare / 10_000, highest: highestGrant(budget, limits) };
  return refuse.grant_share_too_high(words, pointers.asked);
}

function checkAuthorityLine(
  asked: Cents,
  budget: Budget,
  limits: GrantLimits,
  pointers: GrantPointers,
): Refusal | null {
  const authority = limits.authority.name;
  const index = budget.products.findIndex((line) => isLineOf(line, limits.authority));
  const line = budget.products[index];
  if (!line) return refuse.grant_not_in_budget({ authority, asked }, `${pointers.budget}/products`);
  const pointer = `${pointers.budget}/products/${index}`;
  if (line.amount !== asked) {
    return refuse.grant_differs_from_budget({ authority, asked, line: line.amount }, `${pointer}/amount`);
  }
  return line.state === 'obtained' ? refuse.grant_line_obtained({ authority }, `${pointer}/state`) : null;
}
