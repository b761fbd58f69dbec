/** The part that `value` is of `max`, as an SVG length: "41.7%". Nothing beyond the drawing, nothing for no scale. */
export function percent(value: number, max: number): string {
  if (!(max > 0)) return '0%';
  return `${round(Math.min(Math.max(value / max, 0), 1) * 100)}%`;
}

/** The height of `value` where `max` takes `height` em, and the place of its top from above. */
export function upright(value: number, max: number, height: number): { readonly y: string; readonly height: string } {
  const part = max > 0 ? Math.min(Math.max(value / max, 0), 1) * height : 0;
  return { y: `${round(height - part)}em`, height: `${round(part)}em` };
}

/** Every year from the first to the last named, so that years without anything keep their place. */
export function everyYear(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
