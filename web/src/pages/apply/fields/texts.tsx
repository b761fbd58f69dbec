import { DateField, TextField } from '../../../ui/field';
import { LongTextField } from '../../../ui/long-text-field';
import { useBilingual } from '../../../words/say';
import { Figure } from './figure';
import { useEuros, useNumbers, usePercents } from './notations';
import { textOf, useQuestion, type FieldProps } from './place';

/** One line of text, or one identifier: numbers are typed with or without spaces. */
export function LineQuestion({ value, change, ...asked }: FieldProps<'text' | 'siret' | 'rna' | 'iban'>) {
  const { kind } = asked.field;
  return (
    <TextField
      {...useQuestion(asked)}
      value={textOf(value)}
      onChange={({ target }) => change(target.value || undefined)}
      short={kind !== 'text' && kind !== 'iban'}
      autoComplete="off"
      {...(kind === 'siret' ? { inputMode: 'numeric' as const } : {})}
    />
  );
}

/** Several lines, with what is left to write. */
export function ParagraphQuestion({ value, change, ...asked }: FieldProps<'longText'>) {
  return (
    <LongTextField
      {...useQuestion(asked)}
      value={textOf(value)}
      maxLength={asked.field.maxLength}
      onChange={({ target }) => change(target.value || undefined)}
    />
  );
}

/** A number with its unit in the question. */
export function NumberQuestion({ value, change, ...asked }: FieldProps<'number'>) {
  const text = useBilingual();
  const { label, ...question } = useQuestion(asked);
  const unit = text(asked.field.unit);
  return (
    <Figure
      {...question}
      label={unit ? `${label} (${unit})` : label}
      notation={useNumbers()}
      value={value}
      change={change}
    />
  );
}

/** An amount in euros. */
export function MoneyQuestion({ value, change, ...asked }: FieldProps<'money'>) {
  return <Figure {...useQuestion(asked)} notation={useEuros()} value={value} change={change} />;
}

/** A share in percent. */
export function PercentQuestion({ value, change, ...asked }: FieldProps<'percent'>) {
  return <Figure {...useQuestion(asked)} notation={usePercents()} value={value} change={change} />;
}

/** A day. */
export function DateQuestion({ value, change, ...asked }: FieldProps<'date'>) {
  const { notBefore, notAfter } = asked.field;
  return (
    <DateField
      {...useQuestion(asked)}
      value={textOf(value)}
      {...(notBefore ? { min: notBefore } : {})}
      {...(notAfter ? { max: notAfter } : {})}
      onChange={({ target }) => change(target.value || undefined)}
    />
  );
}
