import { useFormats } from '../formats';

/**
 * What the numbers of a chart are: integer cents, basis points, things counted (jobs may have a half), or hundredths of a point of a
 * score out of 100.
 */
export type Unit = 'cents' | 'points' | 'count' | 'score';

/** How a number of this unit is written in the reader's language. */
export function useUnit(): (value: number, unit: Unit) => string {
  const { money, share, number } = useFormats();
  return (value, unit) => {
    if (unit === 'cents') return money(value);
    if (unit === 'points') return share(value);
    return unit === 'score' ? number(value / 100, 1) : number(value, 1);
  };
}
