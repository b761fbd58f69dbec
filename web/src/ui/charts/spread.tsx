import type { ReactNode } from 'react';
import { ChartFigure } from './figure';
import { percent } from './scale';
import { useUnit, type Unit } from './unit';

/** The scores of one file. All numbers are in the unit of the chart: for `score`, hundredths of a point out of 100. */
export interface Scored {
  readonly key: string;
  readonly name: ReactNode;
  /** Null while nobody has scored. */
  readonly mean: number | null;
  /** Where the range begins and ends: lowest and highest score, or mean less and plus the spread. */
  readonly low: number | null;
  readonly high: number | null;
  /** Each score, as a tick, where they may be seen. */
  readonly each?: readonly number[];
  /** Said in small beside the mean: a tie, a rank. */
  readonly beside?: ReactNode;
  readonly cells?: readonly ReactNode[];
}

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** What a line is: "Dossier". */
  readonly axis: string;
  /** Heads of mean, low and high in the table. */
  readonly names: readonly [mean: string, low: string, high: string];
  readonly rows: readonly Scored[];
  readonly unit?: Unit;
  /** End of the scale: 10 000 for a score out of 100. */
  readonly max?: number;
  readonly heads?: readonly string[];
  readonly tableShown?: boolean;
}

/**
 * A dot for the mean on a line from low to high, one row a file, all on one scale:
 * `<Spread title axis="Dossier" names={['Moyenne', 'Plus basse', 'Plus haute']} rows={[{ key, name, mean: 7250, low: 6400, high: 8100 }]} />`.
 */
export function Spread({
  title,
  note,
  axis,
  names,
  rows,
  unit = 'score',
  max = 10_000,
  heads = [],
  tableShown = false,
}: Props) {
  const write = useUnit();
  const words = (value: number | null) => (value === null ? '–' : write(value, unit));
  return (
    <ChartFigure
      {...{ title, note, tableShown }}
      heads={[axis, ...names, ...heads]}
      rows={rows.map(({ key, name, mean, low, high, cells = [] }) => ({
        key,
        name,
        cells: [words(mean), words(low), words(high), ...cells],
      }))}
    >
      <ol className="bars">
        {rows.map(({ key, name, mean, low, high, each = [], beside }) => (
          <li key={key}>
            <span>{name}</span>
            <svg width="100%" height="1.4em" aria-hidden="true" className="spread">
              <line x1="0" x2="100%" y1="50%" y2="50%" className="rule" />
              {[0, 0.25, 0.5, 0.75, 1].map((part) => (
                <line key={part} x1={`${part * 100}%`} x2={`${part * 100}%`} y1="25%" y2="75%" className="rule" />
              ))}
              {low !== null && high !== null && (
                <line x1={percent(low, max)} x2={percent(high, max)} y1="50%" y2="50%" className="range" />
              )}
              {each.map((value, index) => (
                <line
                  key={index}
                  x1={percent(value, max)}
                  x2={percent(value, max)}
                  y1="12%"
                  y2="88%"
                  className="tick"
                />
              ))}
              {mean !== null && <circle cx={percent(mean, max)} cy="50%" r="0.42em" className="dot" />}
            </svg>
            <span className="value">
              {words(mean)}
              {beside && <span className="quiet small">&nbsp;{beside}</span>}
            </span>
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}
