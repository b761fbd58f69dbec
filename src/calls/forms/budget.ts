import { cents, sum, type Cents } from '../../kernel/money/money.js';

/**
 * One line of a forecast budget. `account` is the two-digit account of the chart of accounts: 60–69 for charges, 70–79 for
 * products, 86 and 87 for contributions in kind. `amount` in cents (whole euros). An account 74 line is one funder's grant.
 */
export interface BudgetLine {
  readonly account: string;
  readonly label: string;
  readonly amount: number;
  /** Account 74 only: who pays. */
  readonly funder?: string;
  /** Account 74 only: the funder's SIREN where known. */
  readonly funderSiren?: string;
  /** Account 74 only. */
  readonly state?: 'asked' | 'obtained';
}

/** A forecast budget in the frame of the official form (Cerfa 12156): in-kind contributions stand outside the totals. */
export interface Budget {
  readonly charges: readonly BudgetLine[];
  readonly products: readonly BudgetLine[];
  readonly inKind: { readonly charges: readonly BudgetLine[]; readonly products: readonly BudgetLine[] };
}

/** Totals in cents. `charges` and `products` exclude accounts 86 and 87. */
export interface BudgetTotals {
  readonly charges: Cents;
  readonly products: Cents;
  readonly inKindCharges: Cents;
  readonly inKindProducts: Cents;
}

export const GRANT_ACCOUNT = '74';
export const IN_KIND_CHARGES = '86';
export const IN_KIND_PRODUCTS = '87';

/** Adds up a budget. @throws RangeError on an amount that is not whole cents */
export function budgetTotals(budget: Budget): BudgetTotals {
  return {
    charges: totalOf(budget.charges),
    products: totalOf(budget.products),
    inKindCharges: totalOf(budget.inKind.charges),
    inKindProducts: totalOf(budget.inKind.products),
  };
}

/** A funder's name as compared: without accents, case, punctuation nor double spaces. */
export function comparableName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** True when an account 74 line is this funder's, by SIREN where both are known, else by name. */
export function isLineOf(line: BudgetLine, funder: { name: string; siren?: string }): boolean {
  if (line.account !== GRANT_ACCOUNT) return false;
  if (line.funderSiren !== undefined && funder.siren !== undefined) return line.funderSiren === funder.siren;
  return line.funder !== undefined && comparableName(line.funder) === comparableName(funder.name);
}

/** True when this has the shape of a budget, sound or not: what the rules need before they can judge it. */
export function hasBudgetShape(value: unknown): value is Budget {
  if (!isRecord(value) || !isRecord(value['inKind'])) return false;
  const sides = [value['charges'], value['products'], value['inKind']['charges'], value['inKind']['products']];
  return sides.every((side) => Array.isArray(side) && side.every(hasLineShape));
}

function hasLineShape(line: unknown): boolean {
  if (!isRecord(line)) return false;
  const texts = [line['funder'], line['funderSiren'], line['state']];
  return (
    typeof line['account'] === 'string' &&
    Number.isSafeInteger(line['amount']) &&
    texts.every((text) => text === undefined || typeof text === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function totalOf(lines: readonly BudgetLine[]): Cents {
  return sum(lines.map((line) => cents(line.amount)));
}
