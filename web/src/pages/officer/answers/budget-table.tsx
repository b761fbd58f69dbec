import { budgetTotals, hasBudgetShape, type Budget, type BudgetLine } from '../../../../../src/calls/forms/budget.js';
import { useFormats } from '../../../ui/formats';
import { Notice } from '../../../ui/notice';
import { Say, useSay } from '../../../words/say';
import type { MessageId } from '../../../words/words';

/** A forecast budget: charges and income by account, totals and balance; contributions in kind apart. */
export function BudgetTable({ budget }: { budget: Budget }) {
  const { money } = useFormats();
  if (!hasBudgetShape(budget)) return <Say id="officer.budget.unreadable" />;
  const totals = budgetTotals(budget);
  const gap = totals.products - totals.charges;
  const kind = totals.inKindCharges + totals.inKindProducts > 0;
  return (
    <div className="stack">
      <Notice kind={gap === 0 ? 'done' : 'bad'}>
        <p>
          <Say
            id={gap === 0 ? 'officer.budget.balanced' : 'officer.budget.gap'}
            values={{ total: money(totals.charges), gap: money(Math.abs(gap)) }}
          />
        </p>
      </Notice>
      <div className="halves">
        <Side title="officer.budget.charges" lines={budget.charges} total={totals.charges} />
        <Side title="officer.budget.products" lines={budget.products} total={totals.products} />
        {kind && (
          <>
            <Side title="officer.budget.kindCharges" lines={budget.inKind.charges} total={totals.inKindCharges} />
            <Side title="officer.budget.kindProducts" lines={budget.inKind.products} total={totals.inKindProducts} />
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
  const { money } = useFormats();
  return (
    <table>
      <caption>{say(title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say('officer.budget.account')}</th>
          <th scope="col">{say('officer.budget.label')}</th>
          <th scope="col" className="amount">
            {say('officer.budget.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ account, label, amount, funder, state }, index) => (
          <tr key={index}>
            <td className="quiet">{account}</td>
            <td>
              {label}
              {funder && (
                <small>
                  {' '}
                  {funder}
                  {state && `, ${say(`officer.budget.${state}`)}`}
                </small>
              )}
            </td>
            <td className="amount">{money(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {say('officer.budget.total')}
          </th>
          <td className="amount">{money(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
