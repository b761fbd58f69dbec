import { useEffect, useState, type RefObject } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Say, useSay } from '../../words/say';

interface SearchProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Search in titles, structures and answers: a moment after one stops typing, or at once by Enter. */
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
        <Say id="desk.search" />
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
