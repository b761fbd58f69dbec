import type { ReactNode } from 'react';
import { Say } from '../../words/say';

/** One line of the table of a chart: its name, then a cell for each head but the first. */
export interface ChartRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
}

export interface ChartFigureProps {
  readonly title: ReactNode;
  /** One sentence under the title: what is to be seen, or how to read it. */
  readonly note?: ReactNode;
  /** Heads of the table; the first names what a line is. */
  readonly heads: readonly string[];
  readonly rows: readonly ChartRow[];
  /** The table stands open instead of waiting behind its summary. */
  readonly tableShown?: boolean;
  readonly children: ReactNode;
}

/** A drawing with its title, and the same figures as a table: the table is what screen readers, copies and doubts need. */
export function ChartFigure({ title, note, heads, rows, tableShown = false, children }: ChartFigureProps) {
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong>
        {note && <span className="quiet small">{note}</span>}
      </figcaption>
      {children}
      {tableShown ? (
        <ChartTable {...{ title, heads, rows }} />
      ) : (
        <details>
          <summary className="small">
            <Say id="frame.chart.table" />
          </summary>
          <ChartTable {...{ title, heads, rows }} />
        </details>
      )}
    </figure>
  );
}

/** The figures of a chart, line by line. It scrolls by itself where the page is narrow. */
export function ChartTable({ title, heads, rows }: Pick<ChartFigureProps, 'title' | 'heads' | 'rows'>) {
  const [first, ...others] = heads;
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={typeof title === 'string' ? title : first}>
      <table className="small">
        <caption className="hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((head) => (
              <th scope="col" className="amount" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td className="amount" key={others[index]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Stripes for the second of two things, or (`faint`) for nothing at all: seen without colour. `fill` points to the id. */
export function Stripes({ id, faint = false }: { id: string; faint?: boolean }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className="ground" />
      <rect width="2.5" height="6" className={faint ? 'stripe faint' : 'stripe'} />
    </pattern>
  );
}

/** What each fill means. `fill` is a class (`fill`, `over`…) or the id of stripes. */
export function Legend({
  items,
}: {
  items: readonly { readonly key: string; readonly name: ReactNode; readonly mark: ReactNode }[];
}) {
  return (
    <ul className="legend small" aria-hidden="true">
      {items.map(({ key, name, mark }) => (
        <li key={key}>
          <svg width="1.4em" height="1em">
            {mark}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
