import { useEffect, useState, type RefObject } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Say, useSay } from '../../words/say';
import { HIDEABLE, HIDDEN_AT_FIRST, type Hideable } from './files-columns';

interface SearchProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Search in titles, numbers and structures: a moment after one stops typing, or at once by Enter. */
export function FilesSearchField({ value, onChange, input }: SearchProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), 350);
    return () => clearTimeout(timer);
  });
  return (
    <form
      role="search"
      className="seek"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed);
      }}
    >
      <label htmlFor="files-search">
        <Say id="officer.search" />
      </label>
      <input
        id="files-search"
        ref={input}
        type="search"
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}

const stored = 'dossiers.colonnes';

/** The columns that are hidden; kept on this device. */
export function useHiddenColumns(): readonly [hidden: readonly Hideable[], set: (hidden: readonly Hideable[]) => void] {
  const [hidden, setHidden] = useState<readonly Hideable[]>(() => {
    const kept = localStorage.getItem(stored);
    return kept === null ? HIDDEN_AT_FIRST : HIDEABLE.filter((column) => kept.split(',').includes(column));
  });
  return [
    hidden,
    (next) => {
      localStorage.setItem(stored, next.join(','));
      setHidden(next);
    },
  ];
}

interface ColumnsProps {
  readonly hidden: readonly Hideable[];
  readonly onChange: (hidden: readonly Hideable[]) => void;
}

/** Which columns are shown. */
export function ColumnsButton({ hidden, onChange }: ColumnsProps) {
  const [open, setOpen] = useState(false);
  const flip = (column: Hideable) =>
    onChange(hidden.includes(column) ? hidden.filter((each) => each !== column) : [...hidden, column]);
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        <Say id="officer.columns" />
      </Button>
      <Dialog open={open} title={<Say id="officer.columns.title" />} onClose={() => setOpen(false)}>
        {HIDEABLE.map((column) => (
          <label className="choice" key={column}>
            <input type="checkbox" checked={!hidden.includes(column)} onChange={() => flip(column)} />
            <span>
              <Say id={`officer.column.${column}`} />
            </span>
          </label>
        ))}
        <div className="actions">
          <Button onClick={() => setOpen(false)}>
            <Say id="officer.close" />
          </Button>
        </div>
      </Dialog>
    </>
  );
}

interface KeysProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** The keys of the table, and the way to turn single-key ones off. */
export function KeysDialog({ open, onClose, on, onSwitch }: KeysProps) {
  const say = useSay();
  return (
    <Dialog open={open} title={<Say id="officer.keys.title" />} onClose={onClose}>
      <dl className="facts keys">
        {(['next', 'previous', 'pick', 'open', 'search', 'help'] as const).map((key) => (
          <div key={key}>
            <dt>
              <kbd>{say(`officer.keys.${key}.key`)}</kbd>
            </dt>
            <dd>
              <Say id={`officer.keys.${key}`} />
            </dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
        <span>
          <Say id="officer.keys.on" />
        </span>
      </label>
      <div className="actions">
        <Button onClick={onClose}>
          <Say id="officer.close" />
        </Button>
      </div>
    </Dialog>
  );
}
