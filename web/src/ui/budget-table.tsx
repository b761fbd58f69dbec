import {
  budgetTotals,
  GRANT_ACCOUNT,
  hasBudgetShape,
  type Budget,
  type BudgetLine,
} from '../../../src/calls/forms/budget.js';
import { Say, useSay } from '../words/say';
import type { MessageId } from '../words/words';
import { useFormats } from './formats';
import { Notice } from './notice';
import { StateTag } from './state-tag';

/**
 * A forecast budget as all who judge it read it: balance, who pays what, charges and products by account with their shares;
 * contributions in kind apart. Pages that show it load the words of `accounts`.
 */
export function BudgetTable({ budget }: { budget: unknown }) {
  const { money, share } = useFormats();
  if (!hasBudgetShape(budget)) return <Say id="accounts.unreadable" />;
  const totals = budgetTotals(budget);
  const gap = totals.products - totals.charges;
  const kind = totals.inKindCharges + totals.inKindProducts > 0;
  const grants = budget.products.filter(({ account }) => account === GRANT_ACCOUNT);
  const [obtained, asked] = ['obtained', 'asked'].map((one) => sumOf(grants.filter(({ state }) => state === one)));
  const own = sumOf(budget.products.filter(({ account }) => account !== GRANT_ACCOUNT));
  return (
    <div className="stack">
      <Notice kind={gap === 0 ? 'done' : 'bad'}>
        <p>
          <Say
            id={gap === 0 ? 'accounts.balanced' : 'accounts.gap'}
            values={{ total: money(totals.charges), gap: money(Math.abs(gap)) }}
          />
        </p>
        {totals.charges > 0 && (
          <p>
            <Say
              id="accounts.grants"
              values={{
                obtained: money(obtained ?? 0),
                asked: money(asked ?? 0),
                own: money(own),
                share: share(Math.round((own * 10_000) / totals.charges)),
              }}
            />
          </p>
        )}
      </Notice>
      <div className="ledger">
        <Side title="accounts.charges" lines={budget.charges} total={totals.charges} />
        <Side title="accounts.products" lines={budget.products} total={totals.products} />
        {kind && (
          <>
            <Side title="accounts.kindCharges" lines={budget.inKind.charges} total={totals.inKindCharges} />
            <Side title="accounts.kindProducts" lines={budget.inKind.products} total={totals.inKindProducts} />
          </>
        )}
      </div>
    </div>
  );
}

interface SideProps {
  readonly title: MessageId;
  readonly lines: readonly BudgetLine[];
  readonly total: number;
}

function Side({ title, lines, total }: SideProps) {
  const say = useSay();
  const { money, share } = useFormats();
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={say(title)}>
      <table className="accounts">
        <caption>{say(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say('accounts.account')}</th>
            <th scope="col">{say('accounts.label')}</th>
            <th scope="col" className="amount">
              {say('accounts.amount')}
            </th>
            <th scope="col" className="amount">
              {say('accounts.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(lines).map(({ account, label, amount, funder, state }, index) => (
            <tr key={index}>
              <td className="quiet">{account}</td>
              <td>
                {funder ?? label}
                {funder && label && <small className="under">{label}</small>}
                {state && (
                  <>
                    {' '}
                    <StateTag tone={state === 'obtained' ? 'mousse' : 'prune'}>{say(`accounts.${state}`)}</StateTag>
                  </>
                )}
              </td>
              <td className="amount">{money(amount)}</td>
              <td className="amount quiet">{total > 0 ? share(Math.round((amount * 1_000) / total) * 10) : ''}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say('accounts.total')}
            </th>
            <td className="amount">{money(total)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** By account, as a budget is read; within one, as it was written. */
function inOrder(lines: Budget['charges']): readonly BudgetLine[] {
  return [...lines].sort((one, other) => one.account.localeCompare(other.account));
}

function sumOf(lines: readonly BudgetLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
