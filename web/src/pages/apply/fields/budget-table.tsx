import { Button } from '../../../ui/button';
import { useFormats } from '../../../ui/formats';
import { Say, useSay } from '../../../words/say';
import { ACCOUNTS, total, type DraftLine, type ShownLine, type Side } from '../budget-lines';
import { idOf } from '../form';
import { BudgetLine } from './budget-line';

interface TableProps {
  readonly side: Side;
  readonly caption: string;
  readonly pointer: string;
  readonly lines: readonly ShownLine[];
  readonly isGrant: (shown: ShownLine) => boolean;
  readonly edit: (shown: ShownLine, part: Partial<DraftLine>) => void;
  readonly leave: (shown: ShownLine) => void;
  readonly add: (account: string) => void;
  readonly remove: (shown: ShownLine) => void;
}

/** One list of a budget: a line an account, its amount, the total, and how to add a line. */
export function BudgetTable({ side, caption, pointer, lines, isGrant, edit, leave, add, remove }: TableProps) {
  const say = useSay();
  const { money } = useFormats();
  const id = idOf(pointer);
  const accounts = ACCOUNTS[side].all;
  const place = (shown: ShownLine) =>
    shown.index === null ? `/${side}/new-${shown.key}` : `${pointer}/${shown.index}`;
  const addOne = (account: string) => {
    const there = lines.filter((shown) => shown.line.account === account);
    const empty = there.findIndex((shown) => shown.index === null && !isGrant(shown));
    const nth = empty < 0 ? there.length : empty;
    if (empty < 0) add(account);
    setTimeout(() =>
      document.querySelector<HTMLElement>(`#${id}-table [data-line="${account}-${nth}"] input`)?.focus(),
    );
  };
  return (
    <>
      {lines.length > 0 && (
        <table className="budget" id={`${id}-table`}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('budget.line')}</th>
              <th scope="col" className="amount">
                {say('budget.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {withNumbers(lines).map(([shown, number]) => (
              <BudgetLine
                key={shown.key}
                {...{ shown, number, grant: isGrant(shown), at: place(shown) }}
                edit={(part) => edit(shown, part)}
                leave={() => leave(shown)}
                remove={() => {
                  remove(shown);
                  document.getElementById(id)?.focus();
                }}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('budget.total')}</th>
              <td className="amount">{money(total(lines.map(({ line }) => line)))}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {accounts.length === 1 ? (
        <Button kind="link" id={id} onClick={() => addOne(accounts[0])}>
          + <Say id="budget.add.inKind" />
        </Button>
      ) : (
        <p className="short">
          <label htmlFor={id} className="hidden">
            {say(side === 'charges' ? 'budget.add.charges' : 'budget.add.products')}
          </label>
          <select id={id} value="" onChange={({ target }) => addOne(target.value)}>
            <option value="">+ {say(side === 'charges' ? 'budget.add.charges' : 'budget.add.products')}</option>
            {accounts.map((account) => (
              <option key={account} value={account}>
                {account} – {say(`budget.account.${account}` as 'budget.account.60')}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}

/** Each line with its number among those of its account. */
function withNumbers(lines: readonly ShownLine[]): (readonly [ShownLine, number])[] {
  return lines.map((shown, at) => [
    shown,
    lines.slice(0, at).filter(({ line }) => line.account === shown.line.account).length,
  ]);
}
