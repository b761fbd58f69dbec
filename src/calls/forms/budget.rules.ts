import type { Bilingual, Refusal, RefusalParams } from '../../kernel/refusals/refusal.js';
import { budgetTotals, comparableName, GRANT_ACCOUNT, type Budget, type BudgetLine } from './budget.js';
import { budgetRefusals } from './budget.refusals.js';
import { joined, partWords, segmentsOf } from './where.js';

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

const BUDGET: Bilingual = { fr: 'Budget prévisionnel', en: 'Forecast budget' };

/**
 * All that is wrong with a forecast budget, line by line and then as a whole; the balance is only judged once the lines are
 * sound. Frame of the official grant form (Cerfa 12156, decree 2016-1971): charges = products, 86 = 87 outside the totals,
 * whole euros, one account 74 line per funder.
 * @param pointer JSON pointer of the budget, put before each fault's own
 * @param label the question that holds the budget, named in each refusal
 */
export function budgetFaults(budget: Budget, pointer = '', label: Bilingual = BUDGET): Refusal[] {
  const lineFaults = PLACES.flatMap(({ place, path, account, lines }) =>
    lines(budget).flatMap((line, index) => faultsOfLine(line, place, account, `${path}/${index}`)),
  );
  const found = [...lineFaults, ...repeatedFunders(budget.products)];
  return (found.length > 0 ? found : faultsOfWhole(budget)).map(({ code, params, path }) => {
    const { fr, en } = joined(label, partWords(segmentsOf(path)));
    return budgetRefusals[code]({ ...params, where_fr: fr, where_en: en }, `${pointer}${path}`);
  });
}

/** The first fault of a budget carrying the others, or null. Refusals: the `budget_…` codes. */
export function checkBudget(budget: Budget, pointer = '', label: Bilingual = BUDGET): Refusal | null {
  const [first, ...others] = budgetFaults(budget, pointer, label);
  return first ? first.with(others) : null;
}

interface Finding {
  readonly code: keyof typeof budgetRefusals;
  readonly params?: RefusalParams;
  readonly path: string;
}

function faultsOfLine(line: BudgetLine, place: Place, account: RegExp, path: string): Finding[] {
  const found: Finding[] = [];
  if (!account.test(line.account)) {
    found.push({ code: 'budget_account_misplaced', params: { account: line.account, place }, path: `${path}/account` });
  }
  if (!Number.isSafeInteger(line.amount) || line.amount <= 0 || line.amount % 100 !== 0) {
    found.push({ code: 'budget_not_whole_euros', path: `${path}/amount` });
  }
  if (line.account !== GRANT_ACCOUNT || place !== 'products') return found;
  if (!line.funder?.trim()) found.push({ code: 'budget_funder_missing', path: `${path}/funder` });
  if (!line.state) found.push({ code: 'budget_grant_state_missing', path: `${path}/state` });
  return found;
}

function repeatedFunders(products: readonly BudgetLine[]): Finding[] {
  const seen = new Set<string>();
  return products.flatMap((line, index) => {
    if (line.account !== GRANT_ACCOUNT || !line.funder?.trim()) return [];
    const names = [comparableName(line.funder), ...(line.funderSiren ? [`siren ${line.funderSiren}`] : [])];
    const repeated = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    const path = `/products/${index}/funder`;
    return repeated ? [{ code: 'budget_funder_twice' as const, params: { funder: line.funder }, path }] : [];
  });
}

function faultsOfWhole(budget: Budget): Finding[] {
  const { charges, products, inKindCharges, inKindProducts } = budgetTotals(budget);
  if (charges === 0 && products === 0) return [{ code: 'budget_empty', path: '' }];
  const found: Finding[] = [];
  if (charges !== products) {
    const gap = Math.abs(charges - products);
    const side = charges > products ? 'products' : 'charges';
    found.push({ code: 'budget_unbalanced', params: { gap, side }, path: '' });
  }
  if (inKindCharges !== inKindProducts) {
    const params = { charges: inKindCharges, products: inKindProducts };
    found.push({ code: 'budget_in_kind_unbalanced', params, path: '/inKind' });
  }
  return found;
}
