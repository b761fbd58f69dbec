import { useId, type ReactNode } from 'react';
import { ChartFigure, Legend, Stripes } from './figure';
import { percent } from './scale';
import { stepsOf } from './stairs';
import { useUnit } from './unit';

/** What one file takes of the envelope. */
export interface Share {
  readonly key: string;
  readonly name: ReactNode;
  /** Integer cents. */
  readonly amount: number;
  readonly beside?: ReactNode;
  readonly cells?: readonly ReactNode[];
}

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** What a line is: "Dossier". */
  readonly axis: string;
  /** Integer cents; null where no envelope has been voted. */
  readonly envelope: number | null;
  /** In the order in which the envelope is used up. */
  readonly items: readonly Share[];
  /** What the words are: amount of the file, running total, within the envelope, beyond it, the envelope itself. */
  readonly names: {
    readonly amount: string;
    readonly running: string;
    readonly within: string;
    readonly beyond: string;
    readonly envelope: string;
  };
  readonly heads?: readonly string[];
  readonly tableShown?: boolean;
}

/**
 * Amounts one after the other against the envelope: each bar begins where the one before ended; a file that no longer fits is striped
 * and said so; the envelope is a dashed line.
 */
export function Envelope({ title, note, axis, envelope, items, names, heads = [], tableShown = false }: Props) {
  const id = useId();
  const write = useUnit();
  const steps = stepsOf(items, envelope);
  const end = Math.max(envelope ?? 0, steps.at(-1)?.until ?? 0) || 1;
  return (
    <ChartFigure
      {...{ title, note, tableShown }}
      heads={[axis, names.amount, names.running, ...heads]}
      rows={steps.map(({ key, name, amount, until, cells = [] }) => ({
        key,
        name,
        cells: [write(amount, 'cents'), write(until, 'cents'), ...cells],
      }))}
    >
      <svg width="0" height="0" className="defs" aria-hidden="true">
        <Stripes id={id} />
      </svg>
      <Legend
        items={[
          { key: 'in', name: names.within, mark: <rect width="100%" height="100%" className="fill" /> },
          {
            key: 'out',
            name: names.beyond,
            mark: <rect width="100%" height="100%" fill={`url(#${id})`} className="edge" />,
          },
          ...(envelope === null
            ? []
            : [
                {
                  key: 'line',
                  name: `${names.envelope} ${write(envelope, 'cents')}`,
                  mark: <line x1="50%" x2="50%" y1="0" y2="100%" className="limit" />,
                },
              ]),
        ]}
      />
      <ol className="bars">
        {steps.map(({ key, name, amount, from, until, fits, beside }) => (
          <li key={key}>
            <span>{name}</span>
            <svg width="100%" height="1.6em" aria-hidden="true">
              <line x1="0" x2="100%" y1="50%" y2="50%" className="rule" />
              <rect
                x={percent(from, end)}
                width={percent(until - from, end)}
                y="15%"
                height="70%"
                {...(fits ? { className: 'fill' } : { className: 'edge', fill: `url(#${id})` })}
              />
              {envelope !== null && (
                <line x1={percent(envelope, end)} x2={percent(envelope, end)} y1="0" y2="100%" className="limit" />
              )}
            </svg>
            <span className="value">
              {write(amount, 'cents')}
              {(!fits || beside) && <span className="quiet small">&nbsp;{fits ? beside : names.beyond}</span>}
            </span>
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}
