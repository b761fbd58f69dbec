import territory from 'virtual:territory';

/**
 * Where a commune is: the line around the métropole and a point. `name` is said beside it; nothing is drawn for a commune that is not
 * of the métropole. The name always stands in words near it: the drawing adds nothing for those who cannot see it.
 */
export function MapPoint({ insee, name }: { insee: string; name: string }) {
  const [x, y] = territory.centres[insee] ?? [];
  if (x === undefined || y === undefined) return null;
  const left = x > territory.size * 0.55;
  return (
    <figure className="map-point">
      <svg viewBox={`0 0 ${territory.size} ${territory.size}`} aria-hidden="true">
        <path d={territory.outline} className="land" />
        <circle cx={x} cy={y} r="44" className="halo" />
        <circle cx={x} cy={y} r="20" className="point" />
        <text x={left ? x - 60 : x + 60} y={y} dy="0.35em" textAnchor={left ? 'end' : 'start'}>
          {name}
        </text>
      </svg>
      <figcaption className="hidden">{name}</figcaption>
    </figure>
  );
}
