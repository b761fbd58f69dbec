import { useId, type ComponentProps, type ReactNode } from 'react';
import { FieldNotes, OptionalMark, type FieldParts } from './field';

export interface Option {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface Props extends FieldParts {
  /** `register()` of react-hook-form may be spread here: it names, watches and reads each input. */
  readonly control: Omit<ComponentProps<'input'>, 'className' | 'type' | 'value'>;
  readonly options: readonly Option[];
  /** Only for inputs held by the page itself. */
  readonly chosen?: readonly string[];
  /** What is chosen when the page comes, in a plain form. */
  readonly initially?: string;
  /** Several may be chosen. */
  readonly several?: boolean;
  readonly id?: string;
}

/** One choice or several out of few, all in view. The first input carries the id, so that a fault can lead to it. */
export function Choices({
  label,
  hint,
  fault,
  optional,
  control,
  options,
  chosen,
  initially,
  several = false,
  id: given,
}: Props) {
  const own = useId();
  const id = given ?? own;
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className={fault ? 'field wrong' : 'field'} aria-describedby={described || undefined}>
      <legend>
        {label} {optional && <OptionalMark />}
      </legend>
      <FieldNotes id={id} hint={hint} fault={fault} />
      {options.map((option, index) => (
        <label className="choice" key={option.value}>
          <input
            {...control}
            id={index === 0 ? id : `${id}-${option.value}`}
            type={several ? 'checkbox' : 'radio'}
            value={option.value}
            {...(chosen ? { checked: chosen.includes(option.value) } : {})}
            {...(initially === undefined ? {} : { defaultChecked: option.value === initially })}
          />
          <span>
            {option.label}
            {option.hint && <small className="hint"> {option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One statement to tick. */
export function Check({
  label,
  fault,
  id: given,
  ...input
}: FieldParts & Omit<ComponentProps<'input'>, 'className' | 'type'>) {
  const own = useId();
  const id = given ?? own;
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <FieldNotes id={id} fault={fault} />
      <label className="choice">
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-describedby={fault ? `${id}-fault` : undefined}
          aria-invalid={fault ? true : undefined}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
