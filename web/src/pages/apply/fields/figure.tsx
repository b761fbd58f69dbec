import { useState } from 'react';
import { FieldFrame, type FieldParts } from '../../../ui/field';

/** How a kind of figure is written for people and read back. */
export interface Notation {
  write(value: number): string;
  /** null for nothing, undefined for what is no figure. */
  read(text: string): number | null | undefined;
  readonly sign?: string;
}

interface Props extends FieldParts {
  readonly id: string;
  readonly notation: Notation;
  /** A figure; a text where what was typed is none: it is kept as typed, and the fault says so. */
  readonly value: unknown;
  readonly change: (value: number | string | undefined) => void;
  /** Only the control, named by this, where a table stands around. */
  readonly bare?: string;
}

/** A figure written as people write it, in whatever unit it is kept. */
export function Figure({ id, notation, value, change, bare, label, hint, fault, optional = false }: Props) {
  const shown = typeof value === 'number' ? notation.write(value) : typeof value === 'string' ? value : '';
  const [typed, setTyped] = useState(shown);
  const [writing, setWriting] = useState(false);
  const text = writing ? typed : shown;
  const control = (described: object) => (
    <span className="money">
      <input
        {...described}
        {...(bare ? { 'aria-label': bare } : {})}
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onFocus={() => {
          setTyped(shown);
          setWriting(true);
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          const read = notation.read(target.value);
          change(read === undefined ? target.value : (read ?? undefined));
        }}
        onBlur={() => setWriting(false)}
      />
      {notation.sign && <span aria-hidden="true">{notation.sign}</span>}
    </span>
  );
  if (!bare) return <FieldFrame {...{ id, label, hint, fault, optional }}>{control}</FieldFrame>;
  return (
    <>{control({ 'aria-invalid': fault ? true : undefined, 'aria-describedby': fault ? `${id}-fault` : undefined })}</>
  );
}
