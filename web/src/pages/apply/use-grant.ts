import { useCallback } from 'react';
import { fieldsOf } from '../../../../src/calls/forms/catalogue.js';
import type { Form } from '../../api/apply';
import { budgetAnswer, draftBudget, withGrant } from './budget-lines';
import type { Keeper } from './keeper';

/** Sets an answer; the grant asked also goes to the authority's line of the budget, so that it is written once. */
export function useGrant(keeper: Keeper, form: Form, label: string): (key: string, value: unknown) => void {
  return useCallback(
    (key, value) => {
      keeper.set(key, value);
      const budget = key === 'asked' ? fieldsOf(form.definition).find(({ kind }) => kind === 'budget')?.key : undefined;
      if (!budget) return;
      const before = draftBudget(keeper.read().answers[budget]);
      keeper.set(budget, budgetAnswer(withGrant(before, value, form.authority, label)));
    },
    [keeper, form, label],
  );
}
