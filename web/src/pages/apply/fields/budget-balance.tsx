import { GRANT_ACCOUNT } from '../../../../../src/calls/forms/budget.js';
import { cents, share } from '../../../../../src/kernel/money/money.js';
import { useFormats } from '../../../ui/formats';
import { Say } from '../../../words/say';
import { total, type DraftBudget } from '../budget-lines';
import { useDesk } from './place';

/**
 * The balance of a budget, at the foot of the window while it is written: what is missing, on which side; the grant's share and
 * the most one may ask; what the structure must bring itself where the call or its axis says so.
 */
export function BudgetBalance({ budget, asked }: { budget: DraftBudget; asked: unknown }) {
  const { money, share: percent } = useFormats();
  const { form } = useDesk();
  const [costs, income] = [total(budget.charges), total(budget.products)];
  const gap = costs - income;
  const balanced = gap === 0 && costs > 0;
  const { maxShare, maxGrant, minOwnShare } = form;
  const most = maxShare === null ? null : Math.min(share(cents(costs), maxShare), maxGrant ?? Infinity);
  const highest = most === null ? 0 : most - (most % 100);
  const grant = Number.isSafeInteger(asked) ? (asked as number) : 0;
  const tooMuch = most !== null && grant > most;
  const own = total(budget.products.filter(({ account }) => account !== GRANT_ACCOUNT));
  const tooLittle = Boolean(minOwnShare) && own * 10_000 < costs * (minOwnShare ?? 0);
  return (
    <div className={balanced && !tooMuch && !tooLittle ? 'stuck done' : 'stuck attention'}>
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
        {costs > 0 && maxShare !== null && (
          <Say
            id={grant === 0 ? 'budget.share.most' : tooMuch ? 'budget.share.tooMuch' : 'budget.share'}
            values={{
              share: percent(Math.ceil((grant * 10_000) / costs)),
              most: percent(maxShare),
              highest: money(highest),
              ceiling: money(maxGrant ?? highest),
            }}
          />
        )}{' '}
        {costs > 0 && minOwnShare ? (
          <Say
            id={tooLittle ? 'budget.own.tooLittle' : 'budget.own'}
            values={{
              own: money(own),
              share: percent(Math.floor((own * 10_000) / costs)),
              least: percent(minOwnShare),
            }}
          />
        ) : null}
      </p>
    </div>
  );
}
