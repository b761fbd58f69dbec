import { useId, type ReactNode } from 'react';
import { useFormats } from '../formats';
import { Say } from '../../words/say';
import type { Bar, Series } from './bars';
import { ChartFigure, Legend, Stripes } from './figure';
import { upright } from './scale';
import { useUnit, type Unit } from './unit';

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** What a column is: "Année". */
  readonly axis: string;
  readonly series: readonly [Series, Series?];
  /** In time, without gap: see `everyYear`. Names must be short, four signs at most. */
  readonly columns: readonly (Omit<Bar, 'name' | 'beside'> & { readonly name: string })[];
  readonly heads?: readonly string[];
  readonly tableShown?: boolean;
}

/** Height of the tallest column, in em. */
const TALL = 11;

/**
 * Columns side by side in time, each with its value above; amounts are written in thousands of euros there and in full in the table:
 * `<Columns title axis="Année" series={[{ name: 'Montant', unit: 'cents' }]} columns={[{ key: '2016', name: '2016', values: [20950000] }]} />`.
 */
export function Columns({ title, note, axis, series, columns, heads = [], tableShown = false }: Props) {
  const id = useId();
  const write = useUnit();
  const short = useShort();
  const drawn = series.filter((each) => each !== undefined);
  const end = Math.max(0, ...columns.flatMap(({ values }) => values));
  const step = 100 / Math.max(columns.length, 1);
  const wide = (step * 0.72) / drawn.length;
  return (
    <ChartFigure
      {...{ title, tableShown }}
      note={drawn.some(({ unit }) => unit === 'cents') ? <Thousands note={note} /> : note}
      heads={[axis, ...drawn.map(({ name }) => name), ...heads]}
      rows={columns.map(({ key, name, values, cells = [] }) => ({
        key,
        name,
        cells: [...drawn.map(({ unit }, index) => write(values[index] ?? 0, unit)), ...cells],
      }))}
    >
      {drawn.length > 1 && (
        <Legend
          items={drawn.map(({ name }, index) => ({
            key: name,
            name,
            mark: <rect width="100%" height="100%" {...lookOf(index, id)} />,
          }))}
        />
      )}
      <svg
        width="100%"
        height={`${TALL + 3.4}em`}
        aria-hidden="true"
        className={columns.length > 8 ? 'columns many' : 'columns'}
      >
        <Stripes id={id} />
        <svg y="1.6em" height={`${TALL}em`} overflow="visible">
          {columns.map(({ key, values }, place) =>
            drawn.map(({ unit }, index) => {
              const value = values[index] ?? 0;
              const left = place * step + step * 0.14 + index * wide;
              const { y, height } = upright(value, end, TALL);
              return (
                <g key={`${key}-${index}`}>
                  <rect x={`${left}%`} width={`${wide * 0.96}%`} y={y} height={height} {...lookOf(index, id)} />
                  {value > 0 && (
                    // an svg of its own: the em of its place is that of the column, not that of the smaller text
                    <svg x={`${left + wide / 2}%`} y={y} width="1" height="1">
                      <text dy="-0.4em" textAnchor="middle">
                        {short(value, unit)}
                      </text>
                    </svg>
                  )}
                </g>
              );
            }),
          )}
          <line x1="0" x2="100%" y1="100%" y2="100%" className="rule" />
          {columns.map(({ key, name }, place) => (
            <text key={key} x={`${(place + 0.5) * step}%`} y="100%" dy="1.4em" textAnchor="middle" className="under">
              {name}
            </text>
          ))}
        </svg>
      </svg>
    </ChartFigure>
  );
}

function lookOf(index: number, id: string): { className: string; fill?: string } {
  return index === 0 ? { className: 'fill' } : { className: 'edge', fill: `url(#${id})` };
}

function Thousands({ note }: { note: ReactNode }) {
  return (
    <>
      {note} <Say id="frame.chart.thousands" />
    </>
  );
}

/** Amounts in thousands of euros: what fits above a column on a phone. */
function useShort(): (value: number, unit: Unit) => string {
  const { number } = useFormats();
  const write = useUnit();
  return (value, unit) => (unit === 'cents' ? number(Math.round(value / 100_000)) : write(value, unit));
}
