import { useId, type ReactNode } from 'react';
import { ChartFigure, Legend, Stripes } from './figure';
import { percent } from './scale';
import { useUnit, type Unit } from './unit';

/** What is measured. A second measure, drawn striped below the first, must be of the same kind. */
export interface Series {
  readonly name: string;
  readonly unit: Unit;
}

export interface Bar {
  readonly key: string;
  /** A text or a link. */
  readonly name: ReactNode;
  /** One number a series: integer cents, basis points or counts, as the unit says. */
  readonly values: readonly number[];
  /** Said in small beside the value: a share, a count. */
  readonly beside?: ReactNode;
  /** Further cells of the table, one a `heads`. */
  readonly cells?: readonly ReactNode[];
}

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** What a bar is, as head of the first column: "Commune". */
  readonly axis: string;
  /** One measure, or two to compare. */
  readonly series: readonly [Series, Series?];
  /** In the order shown. */
  readonly bars: readonly Bar[];
  /** Heads of the further cells of the table. */
  readonly heads?: readonly string[];
  /** How many bars are drawn, where there are many; the table has them all. */
  readonly first?: number;
  /** The end of the scale; the longest bar unless told. */
  readonly max?: number;
  readonly tableShown?: boolean;
}

/**
 * Horizontal bars, each with its name and its value in words:
 * `<Bars title axis="Commune" series={[{ name: 'Montant', unit: 'cents' }]} bars={[{ key, name: 'Lille', values: [5692500] }]} />`.
 */
export function Bars({ title, note, axis, series, bars, heads = [], first, max, tableShown = false }: Props) {
  const id = useId();
  const write = useUnit();
  const drawn = series.filter((each) => each !== undefined);
  const end = max ?? Math.max(0, ...bars.flatMap(({ values }) => values));
  const words = (values: readonly number[]) => drawn.map(({ unit }, index) => write(values[index] ?? 0, unit));
  return (
    <ChartFigure
      {...{ title, note, tableShown }}
      heads={[axis, ...drawn.map(({ name }) => name), ...heads]}
      rows={bars.map(({ key, name, values, cells = [] }) => ({ key, name, cells: [...words(values), ...cells] }))}
    >
      <svg width="0" height="0" className="defs" aria-hidden="true">
        <Stripes id={id} />
      </svg>
      {drawn.length > 1 && (
        <Legend
          items={drawn.map(({ name }, index) => ({
            key: name,
            name,
            mark: <Rect index={index} width="100%" id={id} />,
          }))}
        />
      )}
      <ol className="bars">
        {bars.slice(0, first).map(({ key, name, values, beside }) => (
          <li key={key}>
            <span>{name}</span>
            <svg width="100%" height={drawn.length > 1 ? '1.5em' : '1em'} aria-hidden="true">
              {drawn.map((_, index) => (
                <Rect key={index} index={index} count={drawn.length} width={percent(values[index] ?? 0, end)} id={id} />
              ))}
              <line x1="0" x2="0" y1="0" y2="100%" className="rule" />
            </svg>
            <span className="value">
              {words(values).join(' / ')}
              {beside && <span className="quiet small">&nbsp;{beside}</span>}
            </span>
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}

function Rect({ index, count = 1, width, id }: { index: number; count?: number; width: string; id: string }) {
  const place = count > 1 ? { y: index === 0 ? '0' : '52%', height: '46%' } : { y: '0', height: '100%' };
  return index === 0 ? (
    <rect {...place} width={width} className="fill" />
  ) : (
    <rect {...place} width={width} fill={`url(#${id})`} className="edge" />
  );
}
