import { GRANT_ACCOUNT } from '../../../../../src/calls/forms/budget.js';
import { Button } from '../../../ui/button';
import { useFormats } from '../../../ui/formats';
import { Say, useSay } from '../../../words/say';
import { ACCOUNTS, total, type DraftLine, type ShownLine, type Side } from '../budget-lines';
import { idOf } from '../form';
import { Figure } from './figure';
import { useEuros } from './notations';
import { useDesk } from './place';

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
              <th scope="col">{say('apply.budget.line')}</th>
              <th scope="col" className="amount">
                {say('apply.budget.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {withNumbers(lines).map(([shown, number]) => (
              <Line
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
              <th scope="row">{say('apply.budget.total')}</th>
              <td className="amount">{money(total(lines.map(({ line }) => line)))}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {accounts.length === 1 ? (
        <Button kind="link" id={id} onClick={() => addOne(accounts[0])}>
          + <Say id="apply.budget.add.inKind" />
        </Button>
      ) : (
        <p className="short">
          <label htmlFor={id} className="hidden">
            {say(side === 'charges' ? 'apply.budget.add.charges' : 'apply.budget.add.products')}
          </label>
          <select id={id} value="" onChange={({ target }) => addOne(target.value)}>
            <option value="">
              + {say(side === 'charges' ? 'apply.budget.add.charges' : 'apply.budget.add.products')}
            </option>
            {accounts.map((account) => (
              <option key={account} value={account}>
                {say(`apply.account.${account}` as 'apply.account.60')}
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

interface LineProps {
  readonly shown: ShownLine;
  readonly number: number;
  readonly grant: boolean;
  readonly at: string;
  readonly edit: (part: Partial<DraftLine>) => void;
  readonly leave: () => void;
  readonly remove: () => void;
}

function Line({ shown: { line }, number, grant, at, edit, leave, remove }: LineProps) {
  const say = useSay();
  const euros = useEuros();
  const { form, faultAt } = useDesk();
  const account = say(`apply.account.${line.account}` as 'apply.account.60');
  const named = grant
    ? say('apply.budget.grant', { authority: form.authority.name })
    : (line.funder ?? line.label ?? account);
  const funder = line.account === GRANT_ACCOUNT && !grant;
  const faults = ['account', 'label', 'funder', 'state', 'amount']
    .map((part) => [part, faultAt(`${at}/${part}`)] as const)
    .filter(([, words]) => words);
  const control = (part: string) => ({
    id: idOf(`${at}/${part}`),
    'aria-invalid': faultAt(`${at}/${part}`) ? (true as const) : undefined,
    'aria-describedby': faultAt(`${at}/${part}`) ? `${idOf(`${at}/${part}`)}-fault` : undefined,
  });
  return (
    <tr className={faults.length > 0 ? 'wrong' : undefined} data-line={`${line.account}-${number}`} onBlur={leave}>
      <th scope="row">
        {grant ? (
          named
        ) : funder ? (
          <>
            <input
              {...control('funder')}
              aria-label={say('apply.budget.funder')}
              placeholder={say('apply.budget.funder')}
              value={line.funder ?? ''}
              onChange={({ target }) => edit({ funder: target.value || undefined } as Partial<DraftLine>)}
            />
            <select
              {...control('state')}
              aria-label={say('apply.budget.state', { name: named })}
              value={line.state ?? 'asked'}
              onChange={({ target }) => edit({ state: target.value })}
            >
              <option value="asked">{say('apply.budget.asked')}</option>
              <option value="obtained">{say('apply.budget.obtained')}</option>
            </select>
          </>
        ) : (
          <input
            {...control('label')}
            aria-label={say('apply.budget.label', { account })}
            value={line.label ?? account}
            onChange={({ target }) => edit({ label: target.value })}
          />
        )}
        {faults.map(([part, words]) => (
          <p className="fault" key={part} id={`${idOf(`${at}/${part}`)}-fault`}>
            {words}
          </p>
        ))}
        {!grant && (
          <button type="button" className="link small" onClick={remove}>
            {say('apply.remove')} <span className="hidden">{named}</span>
          </button>
        )}
      </th>
      <td className="amount">
        <Figure
          id={idOf(`${at}/amount`)}
          label=""
          bare={say('apply.budget.amountOf', { name: named })}
          fault={faultAt(`${at}/amount`)}
          notation={euros}
          value={line.amount}
          change={(amount) => edit({ amount })}
        />
      </td>
    </tr>
  );
}
