import { TextField } from '../../../ui/field';
import { MoneyField } from '../../../ui/money-field';
import { useSay } from '../../../words/say';
import { valueAt, type Path } from './form-edit';
import { controlId } from './words-pair';
import { useWork } from './work';

interface BetweenProps {
  readonly path: Path;
  readonly low?: 'min' | 'minLength';
  readonly high?: 'max' | 'maxLength';
  readonly name: 'builder.length' | 'builder.between' | 'builder.percent' | 'builder.howMany';
  /** The upper limit may not be left out. */
  readonly needed?: boolean;
  readonly least: number;
  readonly most: number;
  /** How many of what is kept make one of what is shown: 100 for percents kept in basis points. */
  readonly scale?: number;
  readonly decimals?: number;
}

/** A lower and an upper limit, each left out where there is none. */
export function Between({
  path,
  low = 'min',
  high = 'max',
  name,
  needed = false,
  least,
  most,
  scale = 1,
  decimals = 0,
}: BetweenProps) {
  const say = useSay();
  const { definition, set, faultAt } = useWork();
  const fault = faultAt(path);
  const bound = (part: string, which: 'low' | 'high') => {
    const value = valueAt(definition, [...path, part]);
    const must = needed && which === 'high';
    return (
      <TextField
        id={controlId([...path, part])}
        type="number"
        label={say(`${name}.${which}`)}
        optional={!must}
        required={must}
        short
        min={least}
        max={most}
        step={10 ** -decimals}
        fault={which === 'high' ? fault : undefined}
        value={typeof value === 'number' ? value / scale : ''}
        onChange={({ target }) => {
          const typed = target.valueAsNumber;
          if (!Number.isNaN(typed)) set([...path, part], Math.min(most, Math.max(least, typed)) * scale);
          else if (!must) set([...path, part], undefined);
        }}
      />
    );
  };
  return (
    <div className="row top">
      {bound(low, 'low')}
      {bound(high, 'high')}
    </div>
  );
}

/** Limits of an amount, written in euros and kept in cents. */
export function Amount({ path }: { path: Path }) {
  const say = useSay();
  const { definition, set, faultAt } = useWork();
  const fault = faultAt(path);
  const bound = (part: 'min' | 'max') => {
    const value = valueAt(definition, [...path, part]);
    return (
      <MoneyField
        id={controlId([...path, part])}
        label={say(`builder.amount.${part}`)}
        optional
        fault={part === 'max' ? fault : undefined}
        value={typeof value === 'number' ? value : null}
        onChange={(cents) => cents !== undefined && set([...path, part], cents ?? undefined)}
      />
    );
  };
  return (
    <div className="row top">
      {bound('min')}
      {bound('max')}
    </div>
  );
}
