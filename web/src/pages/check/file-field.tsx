import { useState, type ChangeEvent } from 'react';
import { TextField } from '../../ui/field';
import { StatusLine } from '../../ui/status-line';
import { useSay } from '../../words/say';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly onFile: (file: File) => Promise<void>;
}

/** A file that is read here and goes nowhere. */
export function FileField({ label, hint, onFile }: Props) {
  const say = useSay();
  const [reading, setReading] = useState(false);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setReading(true);
    await onFile(file);
    setReading(false);
    // the same file may be chosen again
    target.value = '';
  };
  return (
    <>
      <TextField
        id="document"
        type="file"
        accept="application/pdf,.pdf"
        label={label}
        hint={hint}
        onChange={(event) => void take(event)}
      />
      <StatusLine>{reading && say('check.file.reading')}</StatusLine>
    </>
  );
}
