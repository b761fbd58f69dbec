import { type ReactNode } from 'react';
import { useFormats } from '../formats';
import { ChartFigure, Legend } from './figure';
import { percent, upright } from './scale';
import { dayNumber, stairs } from './stairs';
import { useUnit } from './unit';

/** One instalment. Days are 'YYYY-MM-DD', amounts integer cents. */
export interface InTime {
  readonly key: string;
  readonly name: ReactNode;
  /** Null where nothing fixes a day yet: drawn at the end. */
  readonly dueOn: string | null;
  readonly planned: number;
  readonly paidOn: string | null;
  /** 0 while nothing was paid. */
  readonly paid: number;
}

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly items: readonly InTime[];
  readonly names: {
    readonly item: string;
    readonly dueOn: string;
    readonly planned: string;
    readonly paidOn: string;
    readonly paid: string;
  };
  readonly tableShown?: boolean;
}

const TALL = 7;

/** What was planned (dashed stairs) and what was paid (filled) in time, up to the whole grant. */
export function Instalments({ title, note, items, names, tableShown = false }: Props) {
  const write = useUnit();
  const { shortDate } = useFormats();
  const days = items.flatMap(({ dueOn, paidOn }) => [dueOn, paidOn].filter((day) => day !== null)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const start = first ? dayNumber(first) : 0;
  const span = Math.max((last ? dayNumber(last) : 0) - start, 1);
  // room before the first day and after the last, so that both stairs are seen
  const at = (day: number) => percent((day - start) / span + 0.08, 1.16);
  const planned = stairs(items.map(({ dueOn, planned: amount }) => [dueOn ?? last ?? null, amount]));
  const paid = stairs(items.map(({ paidOn, paid: amount }) => [paidOn, amount]));
  const whole = Math.max(planned.at(-1)?.total ?? 0, paid.at(-1)?.total ?? 0) || 1;
  return (
    <ChartFigure
      {...{ title, note, tableShown }}
      heads={[names.item, names.dueOn, names.planned, names.paidOn, names.paid]}
      rows={items.map(({ key, name, dueOn, planned: due, paidOn, paid: done }) => ({
        key,
        name,
        cells: [
          dueOn ? shortDate(dueOn) : '–',
          write(due, 'cents'),
          paidOn ? shortDate(paidOn) : '–',
          write(done, 'cents'),
        ],
      }))}
    >
      <Legend
        items={[
          { key: 'planned', name: names.planned, mark: <line x1="0" x2="100%" y1="50%" y2="50%" className="dashed" /> },
          { key: 'paid', name: names.paid, mark: <rect width="100%" height="100%" className="fill" /> },
        ]}
      />
      <svg width="100%" height={`${TALL + 2.6}em`} aria-hidden="true">
        <svg y="0.8em" height={`${TALL}em`} overflow="visible">
          {paid.map(({ day, total }, index) => {
            const until = paid[index + 1]?.day ?? start + span * 1.08;
            return (
              <rect
                key={day}
                x={at(day)}
                width={percent(until - day, span * 1.16)}
                {...upright(total, whole, TALL)}
                className="fill"
              />
            );
          })}
          {planned.map(({ day, total }, index) => {
            const next = planned[index + 1];
            const { y } = upright(total, whole, TALL);
            const before = upright(planned[index - 1]?.total ?? 0, whole, TALL).y;
            return (
              <g key={day} className="dashed">
                <line x1={at(day)} x2={at(day)} y1={before} y2={y} />
                <line x1={at(day)} x2={next ? at(next.day) : '100%'} y1={y} y2={y} />
              </g>
            );
          })}
          <line x1="0" x2="100%" y1="100%" y2="100%" className="rule" />
          {first && (
            <text x={at(start)} y="100%" dy="1.4em" textAnchor="start">
              {shortDate(first)}
            </text>
          )}
          {last && last !== first && (
            <text x={at(start + span)} y="100%" dy="1.4em" textAnchor="end">
              {shortDate(last)}
            </text>
          )}
        </svg>
      </svg>
    </ChartFigure>
  );
}
