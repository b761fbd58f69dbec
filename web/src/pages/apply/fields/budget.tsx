import { lazy, useState } from 'react';
import { GRANT_ACCOUNT } from '../../../../../src/calls/forms/budget.js';
import { FieldNotes } from '../../../ui/field';
import { Later } from '../../../ui/later';
import { useBilingual, useSay } from '../../../words/say';
import {
  ACCOUNTS,
  budgetAnswer,
  draftBudget,
  isAsked,
  isMirrored,
  PATHS,
  shownLines,
  withGrant,
  type Authority,
  type DraftBudget,
  type DraftLine,
  type ShownLine,
  type Side,
} from '../budget-lines';
import { BudgetBalance } from './budget-balance';
import { BudgetTable } from './budget-table';
import { useControl, useDesk, type FieldProps } from './place';

/** Fetched once somebody wants to paste. */
const BudgetPaste = lazy(() => import('./budget-paste').then((part) => ({ default: part.BudgetPaste })));

type Room = Readonly<Record<string, number>>;

/** The forecast budget: costs and income by account, contributions in kind apart, and the balance always in view. */
export function BudgetQuestion({ field, pointer, value, change }: FieldProps<'budget'>) {
  const text = useBilingual();
  const say = useSay();
  const { form, answers, set } = useDesk();
  const { id, fault } = useControl(pointer);
  const [rooms, setRooms] = useState<Partial<Record<Side, Room>>>({});
  const budget = draftBudget(value);
  const mirrored = isMirrored(budget);
  const put = (next: DraftBudget) => change(budgetAnswer(next));

  const roomOf = (side: Side): Room => rooms[side] ?? Object.fromEntries(ACCOUNTS[side].shown.map((one) => [one, 1]));
  const linesOf = (side: Side) => {
    const shown = shownLines(budget[side], roomOf(side));
    return side === 'products' ? grantFirst(shown, form.authority) : shown;
  };
  const hold = (side: Side, account: string, more: number) => {
    const here = shownLines(budget[side], roomOf(side)).filter(({ line }) => line.account === account).length;
    setRooms({ ...rooms, [side]: { ...roomOf(side), [account]: Math.max(0, here + more) } });
  };
  /** Writes one line, in both lists for contributions in kind that stand the same in both. */
  const write = (side: Side, index: number | null, line: DraftLine | null) => {
    const sides: readonly Side[] = mirrored && side === 'inKindCharges' ? ['inKindCharges', 'inKindProducts'] : [side];
    const next = Object.fromEntries(sides.map((each) => [each, written(budget[each], index, own(each, line))]));
    put({ ...budget, ...next });
  };
  const edit = (side: Side) => (shown: ShownLine, part: Partial<DraftLine>) => {
    const { line, index, key } = shown;
    if (key === GRANT_KEY) {
      set('asked', part.amount);
      return put(withGrant(budget, part.amount, form.authority, text(form.title)));
    }
    hold(side, line.account, 0);
    const name = say(`budget.account.${line.account}` as 'budget.account.60');
    const base = { label: name, ...(line.account === GRANT_ACCOUNT ? { state: 'asked' } : {}), ...line };
    write(side, index, { ...base, ...part });
  };
  /** Forgets a line that says nothing once it is left. */
  const leave =
    (side: Side) =>
    ({ line, index, key }: ShownLine) => {
      const name = say(`budget.account.${line.account}` as 'budget.account.60');
      if (index !== null && key !== GRANT_KEY && saysNothing(line, name)) write(side, index, null);
    };
  const table = (side: Side, caption: string) => (
    <BudgetTable
      side={side}
      caption={caption}
      pointer={`${pointer}${PATHS[side]}`}
      lines={linesOf(side)}
      isGrant={({ key }) => key === GRANT_KEY}
      edit={edit(side)}
      leave={leave(side)}
      add={(account) => hold(side, account, 1)}
      remove={({ index, line }) => {
        hold(side, line.account, -1);
        if (index !== null) write(side, index, null);
      }}
    />
  );
  /** A pasted line may be the very grant that is asked: it stands once, and says the same everywhere. */
  const pasteProducts = (lines: readonly DraftLine[]) => {
    const grant = lines.find((line) => isAsked(line, form.authority));
    const others = lines.filter((line) => line !== grant);
    const next = { ...budget, products: [...budget.products, ...others] };
    if (!grant) return put(next);
    set('asked', grant.amount);
    put(withGrant(next, grant.amount, form.authority, text(form.title)));
  };
  return (
    <section className="field" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {text(field.label)}
      </h2>
      <FieldNotes id={id} hint={text(field.help)} fault={fault} />
      {table('charges', say('apply.budget.charges'))}
      <Paste side="charges" add={(lines) => put({ ...budget, charges: [...budget.charges, ...lines] })} />
      {table('products', say('apply.budget.products'))}
      <Paste side="products" add={pasteProducts} />
      <h3 id={`${id}-inKind`} tabIndex={-1}>
        {say('apply.budget.inKind')}
      </h3>
      <p className="hint">{say('budget.inKind.hint')}</p>
      {mirrored ? (
        table('inKindCharges', say('budget.inKind.both'))
      ) : (
        <>
          {table('inKindCharges', say('budget.inKind.charges'))}
          {table('inKindProducts', say('budget.inKind.products'))}
        </>
      )}
      <BudgetBalance budget={budget} asked={answers['asked']} />
    </section>
  );
}

/** Opens the place for rows of a spreadsheet. */
function Paste(props: { readonly side: 'charges' | 'products'; readonly add: (lines: readonly DraftLine[]) => void }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('budget.paste.title')}</summary>
      {open && (
        <Later>
          <BudgetPaste {...props} />
        </Later>
      )}
    </details>
  );
}

const GRANT_KEY = `${GRANT_ACCOUNT}-grant`;

/** Puts the authority's line before the other funders, with room for it where it is not written yet. */
function grantFirst(shown: readonly ShownLine[], authority: Authority): ShownLine[] {
  const asked = shown.find(({ line }) => isAsked(line, authority));
  const room = asked ?? shown.find(({ line, index }) => line.account === GRANT_ACCOUNT && index === null);
  const grant = { index: null, line: { account: GRANT_ACCOUNT }, ...asked, key: GRANT_KEY };
  const rest = shown.filter((each) => each !== room);
  const funders = rest.filter(({ line }) => line.account === GRANT_ACCOUNT);
  const numbered = rest.map((each) =>
    funders.includes(each) ? { ...each, key: `74-${funders.indexOf(each)}` } : each,
  );
  const at = rest.filter(({ line }) => line.account < GRANT_ACCOUNT).length;
  return [...numbered.slice(0, at), grant, ...numbered.slice(at)];
}

function written(side: readonly DraftLine[], index: number | null, line: DraftLine | null): readonly DraftLine[] {
  if (index === null) return line ? [...side, line] : side;
  return line ? side.map((each, at) => (at === index ? line : each)) : side.filter((_, at) => at !== index);
}

function own(side: Side, line: DraftLine | null): DraftLine | null {
  if (!line || !side.startsWith('inKind')) return line;
  return { ...line, account: ACCOUNTS[side].all[0] ?? line.account };
}

function saysNothing({ amount, label, funder }: DraftLine, name: string): boolean {
  return amount === undefined && !funder && (!label || label === name);
}
