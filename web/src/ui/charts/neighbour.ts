/** Something at a place on a drawing; y grows downwards. */
export interface Placed {
  readonly insee: string;
  readonly x: number;
  readonly y: number;
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The next place in the way of an arrow key: the nearest one, what lies aside counting twice. Null at the edge or for another key. */
export function neighbour<Place extends Placed>(from: Placed, key: string, places: readonly Place[]): Place | null {
  const way = WAYS[key];
  if (!way) return null;
  let best: { place: Place; far: number } | null = null;
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (place.insee === from.insee || ahead <= 0 || aside > ahead * 2) continue;
    const far = ahead + 2 * aside;
    if (!best || far < best.far) best = { place, far };
  }
  return best?.place ?? null;
}
