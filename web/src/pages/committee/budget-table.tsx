import type { Budget, BudgetLine } from '../../../../src/calls/forms/budget.js';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';

/** The forecast budget: charges, then products, each with its total. */
export function BudgetTable({ budget }: { budget: Budget }) {
  return (
    <>
      <Side side="charges" lines={budget.charges} />
      <Side side="products" lines={budget.products} />
      {budget.inKind.charges.length > 0 && <Side side="inKind" lines={budget.inKind.charges} />}
    </>
  );
}

function Side({ side, lines }: { side: 'charges' | 'products' | 'inKind'; lines: readonly BudgetLine[] }) {
  const say = useSay();
  const { money } = useFormats();
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <table className="accounts">
      <caption>{say(`committee.budget.${side}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{say('committee.budget.account')}</th>
          <th scope="col">{say('committee.budget.line')}</th>
          <th scope="col" className="amount">
            {say('committee.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ account, label, amount, funder, state }, index) => (
          <tr key={index}>
            <td>{account}</td>
            <td>
              {funder ? `${funder} – ${label}` : label}{' '}
              {state && (
                <StateTag tone={state === 'obtained' ? 'mousse' : 'prune'}>{say(`committee.budget.${state}`)}</StateTag>
              )}
            </td>
            <td className="amount">{money(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            <Say id="committee.total" />
          </th>
          <td className="amount">{money(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
