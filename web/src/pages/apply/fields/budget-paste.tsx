import { useId, useState } from 'react';
import { Button } from '../../../ui/button';
import { FieldFrame } from '../../../ui/field';
import { Say, useSay } from '../../../words/say';
import { ACCOUNTS, type DraftLine } from '../budget-lines';
import { pastedLines } from '../pasted-lines';

interface Props {
  readonly side: 'charges' | 'products';
  readonly add: (lines: readonly DraftLine[]) => void;
}

/** A place for rows copied from a spreadsheet: those understood become lines, the others stay to be mended. */
export function BudgetPaste({ side, add }: Props) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState('');
  const [told, setTold] = useState<{ readonly added: number; readonly left: number } | null>(null);
  const read = () => {
    const accounts = ACCOUNTS[side].all.map((account) => ({
      account,
      name: say(`budget.account.${account}` as 'budget.account.60'),
    }));
    const { lines, left } = pastedLines(text, accounts, ACCOUNTS[side].all[0]);
    if (lines.length > 0) add(lines);
    setText(left.join('\n'));
    setTold({ added: lines.length, left: left.length });
  };
  return (
    <>
      <FieldFrame id={id} label={say('budget.paste.label')} hint={say('budget.paste.hint')}>
        {(described) => (
          <textarea {...described} id={id} rows={5} value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </FieldFrame>
      <p role="status">
        {told && (
          <>
            {say('budget.paste.added', { count: told.added })}{' '}
            {told.left > 0 && say('budget.paste.left', { count: told.left })}
          </>
        )}
      </p>
      <Button kind="secondary" onClick={read}>
        <Say id="budget.paste.add" />
      </Button>
    </>
  );
}
