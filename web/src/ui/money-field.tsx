import { useId, useState } from 'react';
import { useFormats } from './formats';
import { FieldFrame, type FieldParts } from './field';
import { parseEuros } from './euros';

interface Props extends FieldParts {
  readonly id?: string;
  readonly name?: string;
  /** Integer cents, or null while empty. */
  readonly value: number | null;
  /** `undefined` while what stands there is no amount: it stays on the screen, and the fault says so. */
  readonly onChange: (cents: number | null | undefined) => void;
  readonly onBlur?: () => void;
  /** Only the control, where a table gives the name. */
  readonly bare?: string;
}

/** An amount in euros, written as people write it ("12 400", "3850,50"), kept in cents. */
export function MoneyField({ label, hint, fault, optional, value, onChange, onBlur, bare, name, id: given }: Props) {
  const own = useId();
  const id = given ?? own;
  const { euros } = useFormats();
  const [typed, setTyped] = useState(value === null ? '' : euros(value));
  const [writing, setWriting] = useState(false);
  const [known, setKnown] = useState(value);
  // what is being written is left alone; an amount that came from elsewhere is shown
  if (known !== value) {
    setKnown(value);
    if (!writing) setTyped(value === null ? '' : euros(value));
  }
  const control = (described: object) => (
    <span className="money">
      <input
        {...described}
        {...(bare ? { 'aria-label': bare } : {})}
        id={id}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onFocus={() => setWriting(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseEuros(event.target.value));
        }}
        onBlur={() => {
          setWriting(false);
          const cents = parseEuros(typed);
          if (typeof cents === 'number') setTyped(euros(cents));
          onBlur?.();
        }}
      />
      <span aria-hidden="true">€</span>
    </span>
  );
  if (bare)
    return control({ 'aria-invalid': fault ? true : undefined, 'aria-describedby': fault ? `${id}-fault` : undefined });
  return <FieldFrame {...{ id, label, hint, fault, optional: optional ?? false }}>{control}</FieldFrame>;
}
