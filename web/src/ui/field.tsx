import { useId, type ComponentProps, type ReactNode } from 'react';
import { Say } from '../words/say';

/** What every control has around it: its question, a hint, and the fault at its place. */
export interface FieldParts {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right, in the same words as in the summary of faults. */
  readonly fault?: string | null | undefined;
  /** Said beside the label of what may be left empty. */
  readonly optional?: boolean;
}

interface FrameProps extends FieldParts {
  readonly id: string;
  readonly short?: boolean;
  readonly children: (described: Described) => ReactNode;
}

interface Described {
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and fault around one control. */
export function FieldFrame({ id, label, hint, fault, optional, short, children }: FrameProps) {
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div className={`field${fault ? ' wrong' : ''}${short ? ' short' : ''}`}>
      <label htmlFor={id}>
        {label} {optional && <OptionalMark />}
      </label>
      <FieldNotes id={id} hint={hint} fault={fault} />
      {children({ 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
    </div>
  );
}

/** Hint and fault, named so that the control can point at them. */
export function FieldNotes({ id, hint, fault }: Pick<FieldParts, 'hint' | 'fault'> & { id: string }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  );
}

export function OptionalMark() {
  return (
    <small>
      <Say id="frame.optional" />
    </small>
  );
}

type Native<T extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<T>, 'className'>;

/** One line of text. Takes what `register()` of react-hook-form gives, or value and onChange. */
export function TextField({
  label,
  hint,
  fault,
  optional,
  short,
  ...input
}: FieldParts & Native<'input'> & { short?: boolean }) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <FieldFrame {...{ id, label, hint, fault, optional: optional ?? false, short: short ?? false }}>
      {(described) => <input type="text" {...input} {...described} id={id} />}
    </FieldFrame>
  );
}

/** A civil date, by the browser's own control. */
export function DateField(props: FieldParts & Native<'input'>) {
  return <TextField {...props} type="date" short />;
}

/** A choice among many, by the browser's own control. Few choices are better as `Choices`. */
export function SelectField({ label, hint, fault, optional, children, ...select }: FieldParts & Native<'select'>) {
  const own = useId();
  const id = select.id ?? own;
  return (
    <FieldFrame {...{ id, label, hint, fault, optional: optional ?? false }}>
      {(described) => (
        <select {...select} {...described} id={id}>
          {children}
        </select>
      )}
    </FieldFrame>
  );
}
