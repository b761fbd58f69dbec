import type { Refusal } from '../../kernel/refusals/refusal.js';
import { budgetTotals, comparableName, GRANT_ACCOUNT, type Budget, type BudgetLine } from './budget.js';
import { budgetRefusals as refuse } from './budget.refusals.js';

type Place = 'charges' | 'products' | 'inKindCharges' | 'inKindProducts';

const PLACES: readonly {
  place: Place;
  path: string;
  account: RegExp;
  lines: (budget: Budget) => readonly BudgetLine[];
}[] = [
  { place: 'charges', path: '/charges', account: /^6\d$/, lines: (budget) => budget.charges },
  { place: 'products', path: '/products', account: /^7\d$/, lines: (budget) => budget.products },
  { place: 'inKindCharges', path: '/inKind/charges', account: /^86$/, lines: (budget) => budget.inKind.charges },
  { place: 'inKindProducts', path: '/inKind/products', account: /^87$/, lines: (budget) => budget.inKind.products },
];

/**
 * All that is wrong with a forecast budget, line by line and then as a whole; the balance is only judged once the lines are
 * sound. Frame of the official grant form (Cerfa 12156, decree 2016-1971): charges = products, 86 = 87 outside the totals,
 * whole euros, one account 74 line per funder.
 * @param pointer JSON pointer of the budget, put before each fault's own
 */
export function budgetFaults(budget: Budget, pointer = ''): Refusal[] {
  const lineFaults = PLACES.flatMap(({ place, path, account, lines }) =>
    lines(budget).flatMap((line, index) => faultsOfLine(line, place, account, `${pointer}${path}/${index}`)),
  );
  const faults = [...lineFaults, ...repeatedFunders(budget.products, `${pointer}/products`)];
  return faults.length > 0 ? faults : faultsOfWhole(budget, pointer);
}

/** The first fault of a budget carrying the others, or null. Refusals: the `budget_…` codes. */
export function checkBudget(budget: Budget, pointer = ''): Refusal | null {
  const [first, ...others] = budgetFaults(budget, pointer);
  return first ? first.with(others) : null;
}

function faultsOfLine(line: BudgetLine, place: Place, account: RegExp, pointer: string): Refusal[] {
  const faults: Refusal[] = [];
  if (!account.test(line.account)) {
    faults.push(refuse.budget_account_misplaced({ account: line.account, place }, `${pointer}/account`));
  }
  if (!Number.isSafeInteger(line.amount) || line.amount <= 0 || line.amount % 100 !== 0) {
    faults.push(refuse.budget_not_whole_euros({}, `${pointer}/amount`));
  }
  if (line.account === GRANT_ACCOUNT && place === 'products') faults.push(...faultsOfGrant(line, pointer));
  return faults;
}

function faultsOfGrant(line: BudgetLine, pointer: string): Refusal[] {
  const faults: Refusal[] = [];
  if (!line.funder?.trim()) faults.push(refuse.budget_funder_missing({}, `${pointer}/funder`));
  if (!line.state) faults.push(refuse.budget_grant_state_missing({}, `${pointer}/state`));
  return faults;
}

function repeatedFunders(products: readonly BudgetLine[], pointer: string): Refusal[] {
  const seen = new Set<string>();
  return products.flatMap((line, index) => {
    if (line.account !== GRANT_ACCOUNT || !line.funder?.trim()) return [];
    const names = [comparableName(line.funder), ...(line.funderSiren ? [`siren ${line.funderSiren}`] : [])];
    const repeated = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return repeated ? [refuse.budget_funder_twice({ funder: line.funder }, `${pointer}/${index}/funder`)] : [];
  });
}

function faultsOfWhole(budget: Budget, pointer: string): Refusal[] {
  const totals = budgetTotals(budget);
  if (totals.charges === 0 && totals.products === 0) return [refuse.budget_empty({}, pointer)];
  const faults: Refusal[] = [];
  if (totals.charges !== totals.products) {
    const gap = totals.charges - totals.products;
    const side = gap > 0 ? 'products' : 'charges';
    faults.push(refuse.budget_unbalanced({ gap: Math.abs(gap), side }, pointer));
  }
  if (totals.inKindCharges !== totals.inKindProducts) {
    const sides = { charges: totals.inKindCharges, products: totals.inKindProducts };
    faults.push(refuse.budget_in_kind_unbalanced(sides, `${pointer}/inKind`));
  }
  return faults;
}
