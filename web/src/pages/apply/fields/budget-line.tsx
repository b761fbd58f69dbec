import { useRef, useState } from 'react';
import { GRANT_ACCOUNT } from '../../../../../src/calls/forms/budget.js';
import { useSay } from '../../../words/say';
import type { DraftLine, ShownLine } from '../budget-lines';
import { idOf } from '../form';
import { Figure } from './figure';
import { useEuros } from './notations';
import { useDesk } from './place';

interface LineProps {
  readonly shown: ShownLine;
  /** Its number among the lines of its account. */
  readonly number: number;
  /** The grant asked of the authority: its name stands, only the amount is written. */
  readonly grant: boolean;
  /** Pointer of the line. */
  readonly at: string;
  readonly edit: (part: Partial<DraftLine>) => void;
  readonly leave: () => void;
  readonly remove: () => void;
}

const PARTS = ['account', 'label', 'funder', 'state', 'amount'] as const;

/** One line of a budget: what it is and its amount; for a grant of somebody else, who gives it and whether it is obtained. */
export function BudgetLine({ shown, number, grant, at, edit, leave, remove }: LineProps) {
  const say = useSay();
  const euros = useEuros();
  const { form, faultAt } = useDesk();
  const { line, index } = shown;
  const account = say(`budget.account.${line.account}` as 'budget.account.60');
  const label = line.label ?? account;
  const funder = line.account === GRANT_ACCOUNT && !grant;
  const name = grant
    ? say('budget.grant', { authority: form.authority.name })
    : funder
      ? (line.funder ?? account)
      : label;
  const faults = PARTS.flatMap((part) => {
    const words = faultAt(`${at}/${part}`);
    return words ? [{ part, words }] : [];
  });
  return (
    <>
      <tr
        className={faults.length > 0 ? 'wrong' : undefined}
        data-line={`${line.account}-${number}`}
        onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && leave()}
      >
        <th scope="row">
          <small className="quiet">{line.account}</small>{' '}
          {funder ? (
            <Funder {...{ line, at, name, edit }} />
          ) : (
            <Label {...{ at, account, label, fixed: grant || index === null, edit }} name={name} />
          )}
          {!grant && (index !== null || funder) && (
            <button type="button" className="link small" onClick={remove}>
              {say('apply.remove')} <span className="hidden">{name}</span>
            </button>
          )}
        </th>
        <td className="amount">
          <Figure
            id={idOf(`${at}/amount`)}
            label=""
            bare={say('budget.amountOf', { name })}
            fault={faultAt(`${at}/amount`)}
            notation={euros}
            value={line.amount}
            change={(amount) => edit({ amount })}
          />
        </td>
      </tr>
      {faults.length > 0 && (
        <tr className="wrong">
          <td colSpan={2}>
            {faults.map(({ part, words }) => (
              <p className="fault" key={part} id={`${idOf(`${at}/${part}`)}-fault`}>
                {words}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

interface PartProps {
  readonly at: string;
  readonly name: string;
  readonly edit: (part: Partial<DraftLine>) => void;
}

/** The name of a line: as the account is called, or as one says it better. */
function Label({
  at,
  name,
  account,
  label,
  fixed,
  edit,
}: PartProps & { account: string; label: string; fixed: boolean }) {
  const say = useSay();
  const control = useNamed(at, 'label');
  const [writing, setWriting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  if (fixed) return <>{name} </>;
  if (writing || control['aria-invalid']) {
    return (
      <input
        {...control}
        ref={input}
        autoFocus={writing}
        aria-label={say('budget.label', { account })}
        value={label}
        onChange={({ target }) => edit({ label: target.value })}
        onBlur={() => setWriting(false)}
      />
    );
  }
  return (
    <>
      <span className="line">{label}</span>
      <button type="button" className="link small" id={control.id} onClick={() => setWriting(true)}>
        {say('budget.precise')} <span className="hidden">{label}</span>
      </button>{' '}
    </>
  );
}

function Funder({ line, at, name, edit }: PartProps & { line: DraftLine }) {
  const say = useSay();
  return (
    <>
      <input
        {...useNamed(at, 'funder')}
        aria-label={say('budget.funder')}
        placeholder={say('budget.funder')}
        value={line.funder ?? ''}
        onChange={({ target }) => edit({ funder: target.value })}
      />
      <select
        {...useNamed(at, 'state')}
        aria-label={say('budget.state', { name })}
        value={line.state ?? 'asked'}
        onChange={({ target }) => edit({ state: target.value })}
      >
        <option value="asked">{say('budget.asked')}</option>
        <option value="obtained">{say('budget.obtained')}</option>
      </select>
    </>
  );
}

function useNamed(at: string, part: string) {
  const wrong = useDesk().faultAt(`${at}/${part}`) !== undefined;
  const id = idOf(`${at}/${part}`);
  return { id, 'aria-invalid': wrong || undefined, 'aria-describedby': wrong ? `${id}-fault` : undefined };
}
