import { budgetTotals, GRANT_ACCOUNT, type Budget } from '../../calls/calls.public.js';
import { share } from '../../kernel/money/money.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { ownShareRefusals } from './own-share.refusals.js';

/** What the structure brings itself, in cents: all products but grants (account 74), contributions in kind aside. */
export function ownResources(budget: Budget): number {
  return budget.products
    .filter(({ account }) => account !== GRANT_ACCOUNT)
    .reduce((total, { amount }) => total + amount, 0);
}

/**
 * Own resources cover at least a share of the costs (basis points, null where the call asks none). Source: rules of the
 * call or of its axis. Refusal: `own_share_too_low`.
 */
export function checkOwnShare(budget: Budget, minOwnShare: number | null, pointer: string): Refusal | null {
  if (minOwnShare === null) return null;
  const [own, costs] = [ownResources(budget), budgetTotals(budget).charges];
  if (own * 10_000 >= costs * minOwnShare) return null;
  const least = share(costs, minOwnShare);
  return ownShareRefusals.own_share_too_low({ own, percent: minOwnShare / 10_000, least }, pointer);
}
