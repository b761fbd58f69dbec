import drawn from 'virtual:communes';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classBounds, classOf, tintOf } from './classes';
import { Stripes } from './figure';
import { neighbour } from './neighbour';

/** What the map says of a commune. */
export interface MappedCommune {
  readonly insee: string;
  readonly name: string;
  /** The measure that gives the tint: integer cents or a count. */
  readonly value: number;
  /** In words, for the pointer, the keyboard and screen readers: "46 projets, 569 250 €". */
  readonly words: string;
  /** Address of what lies behind; none where there is nothing. */
  readonly href: string;
}

interface Props {
  /** Name of the map, said to screen readers. */
  readonly name: string;
  readonly communes: readonly MappedCommune[];
  /** How a bound of the legend is written, from and up to the next. Null: the highest class. */
  readonly writeClass: (from: number, below: number | null) => string;
  /** Legend of a commune without anything. */
  readonly none: string;
  readonly credit: ReactNode;
  /** What is measured, as title of the legend. */
  readonly measure: string;
  /** Said under the map until a commune is pointed at. */
  readonly hint: string;
}

/** Towns people find their way by; those of the second rank only where there is room. */
const TOWNS: Readonly<Record<string, 1 | 2>> = {
  '59350': 1,
  '59512': 1,
  '59599': 1,
  '59017': 1,
  '59560': 1,
  '59051': 1,
  '59009': 2,
  '59152': 2,
  '59279': 2,
  '59378': 2,
};

/** A name begins at the edge of the drawing where its middle would push it out. */
const EDGE = 100;

/**
 * The communes tinted by what they have, hatched where they have nothing. One stop for the Tab key: arrows go from a commune to the
 * next. The page puts the same figures in a table below, which is the easier way for many.
 */
export function CommuneMap({ name, communes, writeClass, none, credit, measure, hint }: Props) {
  const id = useId();
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const known = new Map(communes.map((commune) => [commune.insee, commune]));
  const bounds = classBounds(communes.map(({ value }) => value));
  const top = communes.reduce<MappedCommune | null>(
    (best, each) => (!best || each.value > best.value ? each : best),
    null,
  );
  const [reached, setReached] = useState(top?.insee);
  const [seen, setSeen] = useState<MappedCommune | null>(null);

  const tint = (insee: string) => tintOf(classOf(known.get(insee)?.value ?? 0, bounds), bounds.length);
  const has = ({ insee }: { insee: string }) => (tint(insee) < 0 ? 0 : 1);
  // tinted communes come last, so that their borders lie above the others
  const shapes = drawn.communes.filter(({ insee }) => known.has(insee)).toSorted((a, b) => has(a) - has(b));
  const move = (event: KeyboardEvent, insee: string) => {
    const from = shapes.find((shape) => shape.insee === insee);
    const next = from && neighbour(from, event.key, shapes);
    if (!next) return;
    event.preventDefault();
    setReached(next.insee);
    links.current.get(next.insee)?.focus();
  };
  return (
    <figure className="chart map">
      <svg viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="group" aria-label={name}>
        <Stripes id={id} faint />
        {shapes.map(({ insee, path }) => {
          const commune = known.get(insee);
          if (!commune) return null;
          const words = `${commune.name} – ${commune.words}`;
          return (
            <a
              key={insee}
              href={commune.href}
              aria-label={words}
              tabIndex={insee === reached ? 0 : -1}
              ref={(link) => {
                if (link) links.current.set(insee, link);
              }}
              onKeyDown={(event) => move(event, insee)}
              onFocus={() => setSeen(commune)}
              onPointerEnter={() => setSeen(commune)}
            >
              <title>{words}</title>
              <path
                d={path}
                {...(tint(insee) < 0
                  ? { className: 'none', fill: `url(#${id})` }
                  : { className: `tint-${tint(insee)}` })}
              />
            </a>
          );
        })}
        <g aria-hidden="true" className="over">
          <path d={shapes.find(({ insee }) => insee === seen?.insee)?.path} className="ring halo" />
          <path d={shapes.find(({ insee }) => insee === seen?.insee)?.path} className="ring" />
          {shapes.map(({ insee, x, y }) =>
            TOWNS[insee] ? (
              <text
                key={insee}
                x={x < EDGE ? 0 : x}
                y={y}
                dy="0.35em"
                textAnchor={x < EDGE ? 'start' : 'middle'}
                className={`${TOWNS[insee] === 2 ? 'second' : ''} ${tint(insee) > 2 ? 'on' : ''}`}
              >
                {known.get(insee)?.name}
              </text>
            ) : null,
          )}
        </g>
      </svg>
      <div>
        <p className="small" aria-hidden="true">
          {seen ? (
            <>
              <strong>{seen.name}</strong>
              <br />
              {seen.words}
            </>
          ) : (
            hint
          )}
        </p>
        <p className="small">
          <strong>{measure}</strong>
        </p>
        <ul className="legend small">
          {bounds.map((from, index) => (
            <li key={from}>
              <svg width="1.8em" height="1.1em" aria-hidden="true">
                <rect width="100%" height="100%" className={`tint-${tintOf(index, bounds.length)}`} />
              </svg>
              {writeClass(from, bounds[index + 1] ?? null)}
            </li>
          ))}
          <li>
            <svg width="1.8em" height="1.1em" aria-hidden="true">
              <rect width="100%" height="100%" fill={`url(#${id})`} className="tint-none" />
            </svg>
            {none}
          </li>
        </ul>
        <p className="quiet small">{credit}</p>
      </div>
    </figure>
  );
}
