export { budgetTotals, comparableName, isLineOf } from './budget.js';
export type { Budget, BudgetLine, BudgetTotals } from './budget.js';
export { budgetFaults, checkBudget } from './budget.rules.js';
