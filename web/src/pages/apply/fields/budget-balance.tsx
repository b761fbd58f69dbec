import { cents, share } from '../../../../../src/kernel/money/money.js';
import { useFormats } from '../../../ui/formats';
import { Say } from '../../../words/say';
import { total, type DraftBudget } from '../budget-lines';
import { useDesk } from './place';

/** The balance of a budget, at the foot of the window while it is written: what is missing, on which side, and the grant's share. */
export function BudgetBalance({ budget, asked }: { budget: DraftBudget; asked: unknown }) {
  const { money, share: percent } = useFormats();
  const { form } = useDesk();
  const [costs, income] = [total(budget.charges), total(budget.products)];
  const gap = costs - income;
  const balanced = gap === 0 && costs > 0;
  const { maxShare, maxGrant } = form;
  const most = maxShare === null ? null : Math.min(share(cents(costs), maxShare), maxGrant ?? Infinity);
  const highest = most === null ? 0 : most - (most % 100);
  const grant = Number.isSafeInteger(asked) ? (asked as number) : 0;
  const tooMuch = most !== null && grant > most;
  return (
    <div className={balanced && !tooMuch ? 'stuck done' : 'stuck attention'}>
      <p className="row apart">
        <span>
          <Say id="apply.budget.charges" /> <strong>{money(costs)}</strong>
        </span>
        <span>
          <Say id="apply.budget.products" /> <strong>{money(income)}</strong>
        </span>
      </p>
      <progress value={Math.min(costs, income)} max={Math.max(costs, income, 1)} aria-hidden="true" />
      <p role="status">
        <strong>
          {costs === 0 && income === 0 ? (
            <Say id="budget.empty" />
          ) : balanced ? (
            <Say id="budget.balanced" />
          ) : (
            <Say
              id={gap > 0 ? 'budget.missing.products' : 'budget.missing.charges'}
              values={{ amount: money(Math.abs(gap)) }}
            />
          )}
        </strong>{' '}
        {costs > 0 && grant > 0 && maxShare !== null && (
          <Say
            id={tooMuch ? 'budget.share.tooMuch' : 'budget.share'}
            values={{
              share: percent(Math.ceil((grant * 10_000) / costs)),
              most: percent(maxShare),
              highest: money(highest),
            }}
          />
        )}
      </p>
    </div>
  );
}
