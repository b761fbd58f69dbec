import { useId, useState, type ReactNode } from 'react';
import type { Field } from '../../../../../src/calls/forms/catalogue.js';
import { Say, useBilingual, useSay } from '../../../words/say';

interface Props {
  readonly field: Field;
  /** What is kept: values `a|b`, `from..to`, a text, `yes` or `no`; '' while one chooses. */
  readonly value: string;
  readonly communes: readonly { readonly insee: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
  readonly onRemove: () => void;
}

/** A filter by an answer, changed at its place. */
export function FieldChip({ field, value, communes, onChange, onRemove }: Props) {
  const text = useBilingual();
  const name = text(field.label);
  const id = useId();
  return (
    <span className={value ? 'chip used' : 'chip'}>
      <label htmlFor={id}>{name}</label>
      <Control id={id} name={name} field={field} value={value} communes={communes} onChange={onChange} />
      <button type="button" className="link" onClick={onRemove}>
        <span aria-hidden="true">×</span>
        <span className="hidden">
          <Say id="officer.filter.remove" values={{ name }} />
        </span>
      </button>
    </span>
  );
}

type ControlProps = Omit<Props, 'onRemove'> & { readonly id: string; readonly name: string };

function Control({ id, name, field, value, communes, onChange }: ControlProps) {
  const say = useSay();
  const text = useBilingual();
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return (
        <Select {...{ id, value, onChange }} options={field.options.map((each) => [each.value, text(each.label)])} />
      );
    case 'commune':
    case 'communes':
      return <Select {...{ id, value, onChange }} options={communes.map((each) => [each.insee, each.name])} />;
    case 'statement':
    case 'attachment':
      return (
        <Select
          {...{ id, value, onChange }}
          options={[
            ['yes', say(field.kind === 'statement' ? 'desk.ticked' : 'desk.joined')],
            ['no', say(field.kind === 'statement' ? 'desk.unticked' : 'desk.missing')],
          ]}
        />
      );
    case 'date':
      return <Range {...{ id, name, value, onChange }} type="date" scale={1} />;
    case 'number':
      return <Range {...{ id, name, value, onChange }} type="number" scale={1} unit={text(field.unit)} />;
    case 'money':
      return <Range {...{ id, name, value, onChange }} type="number" scale={100} unit="€" />;
    case 'percent':
      return <Range {...{ id, name, value, onChange }} type="number" scale={100} unit="%" />;
    default:
      return <Words {...{ id, value, onChange }} />;
  }
}

interface SelectProps {
  readonly id: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** One value of a list; several that came by an address are shown as they are until one is chosen. */
function Select({ id, value, options, onChange }: SelectProps) {
  const several = value.split('|');
  const names = several.map((each) => options.find(([known]) => known === each)?.[1] ?? each);
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">
        <Say id="desk.choose" />
      </option>
      {several.length > 1 && <option value={value}>{names.join(', ')}</option>}
      {options.map(([each, label]) => (
        <option key={each} value={each}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface RangeProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly type: 'date' | 'number';
  /** What one unit on screen is in the answer: 100 for cents and basis points. */
  readonly scale: number;
  readonly unit?: ReactNode;
  readonly onChange: (value: string) => void;
}

/** From and to, either left open; kept once one leaves the control or presses Enter. */
function Range({ id, name, value, type, scale, unit, onChange }: RangeProps) {
  const say = useSay();
  const [from = '', to = ''] = value.split('..').map((bound) => shown(bound, scale));
  const [typed, setTyped] = useState({ from, to });
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped({ from, to });
  }
  const keep = () => {
    const next = `${stored(typed.from, scale)}..${stored(typed.to, scale)}`;
    if (next !== value && !(next === '..' && value === '')) onChange(next === '..' ? '' : next);
  };
  const bound = (side: 'from' | 'to') => ({
    type,
    value: typed[side],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [side]: event.target.value }),
    onBlur: keep,
    onKeyDown: (event: { key: string }) => event.key === 'Enter' && keep(),
  });
  return (
    <span className="range">
      <input id={id} {...bound('from')} aria-label={say('desk.from', { name })} step="any" />
      <span aria-hidden="true">–</span>
      <input {...bound('to')} aria-label={say('desk.to', { name })} step="any" />
      {unit}
    </span>
  );
}

function shown(bound: string, scale: number): string {
  return bound === '' || scale === 1 ? bound : String(Number(bound) / scale);
}

function stored(bound: string, scale: number): string {
  if (bound === '' || scale === 1) return bound;
  return String(Math.round(Number(bound) * scale));
}

function Words({ id, value, onChange }: Omit<SelectProps, 'options'>) {
  const say = useSay();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const keep = () => typed.trim() !== value && typed.trim().length !== 1 && onChange(typed.trim());
  return (
    <input
      id={id}
      type="text"
      maxLength={100}
      placeholder={say('desk.contains')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}
