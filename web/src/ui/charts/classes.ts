/** How many tints a map has: more cannot be told apart. */
export const CLASSES = 5;

/**
 * Lower bounds of the classes of a map, ascending, at most `count`: each is about as many times the one before, on numbers people can
 * read (1, 2 or 5 and zeros), because a few communes have most of it. Zero is no class: "nothing" is drawn apart.
 */
export function classBounds(values: readonly number[], count = CLASSES): number[] {
  const some = values.filter((value) => value > 0);
  if (some.length === 0) return [];
  const low = Math.min(...some);
  const ratio = Math.max(...some) / low;
  const inner = Array.from({ length: count - 1 }, (_, index) => readable(low * ratio ** ((index + 1) / count)));
  const bounds = inner.filter((bound, index) => bound > low && bound <= low * ratio && inner.indexOf(bound) === index);
  return [low, ...bounds];
}

/** The class of a value: 0 for the lowest, -1 for nothing. */
export function classOf(value: number, bounds: readonly number[]): number {
  if (value <= 0) return -1;
  return Math.max(
    0,
    bounds.findLastIndex((bound) => value >= bound),
  );
}

/** The tint of a class: the darkest goes to the highest class however few there are. */
export function tintOf(index: number, classes: number): number {
  if (index < 0) return -1;
  return classes <= 1 ? CLASSES - 1 : Math.round((index * (CLASSES - 1)) / (classes - 1));
}

function readable(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const near = [1, 2, 5, 10].map((step) => step * power);
  return near.reduce((best, each) =>
    Math.abs(Math.log(each / value)) < Math.abs(Math.log(best / value)) ? each : best,
  );
}
