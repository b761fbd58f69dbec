import { Choices, Check } from '../../ui/choices';
import { SelectField, TextField } from '../../ui/field';
import { useSay } from '../../words/say';

interface Rule<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A whole number with its unit in the question. */
export function NumberRule({ label, value, onChange, unit }: Rule<number> & { unit: string }) {
  return (
    <TextField
      label={`${label} (${unit})`}
      type="number"
      min={0}
      max={365}
      short
      required
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  );
}

/** A share: shown in percent, kept in basis points. `optional`: empty where the call asks none. */
export function ShareRule<Value extends number | null | undefined>({
  label,
  value,
  onChange,
  optional = false,
}: Rule<Value> & { optional?: boolean }) {
  const say = useSay();
  return (
    <TextField
      label={`${label} (${say('lead.unit.percent')})`}
      type="number"
      min={0}
      max={100}
      step={0.01}
      short
      required={!optional}
      optional={optional}
      value={typeof value !== 'number' || Number.isNaN(value) ? '' : value / 100}
      onChange={({ target: { value: typed, valueAsNumber } }) =>
        onChange((optional && typed === '' ? null : Math.round(valueAsNumber * 100)) as Value)
      }
    />
  );
}

export function YesNoRule({ label, value, onChange }: Rule<boolean>) {
  return <Check label={label} checked={value} onChange={(event) => onChange(event.target.checked)} />;
}

type Pairs<Value> = readonly (readonly [value: Value, label: string])[];

export function ChoiceRule<Value extends string>({
  label,
  value,
  onChange,
  choices,
}: Rule<Value> & { choices: Pairs<Value> }) {
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(event) => {
        const chosen = choices.find(([each]) => each === event.target.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {choices.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

export function ListRule<Value extends string>({
  label,
  value,
  onChange,
  choices,
}: Rule<Value[]> & { choices: Pairs<Value> }) {
  return (
    <Choices
      label={label}
      several
      chosen={value}
      control={{
        onChange: (event) =>
          onChange(
            choices
              .map(([each]) => each)
              .filter((each) => (each === event.target.value ? event.target.checked : value.includes(each))),
          ),
      }}
      options={choices.map(([each, name]) => ({ value: each, label: name }))}
    />
  );
}
