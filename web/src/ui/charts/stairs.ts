/** A running total from a day on (days from 1970; integer cents). */
export interface Step {
  readonly day: number;
  readonly total: number;
}

/** Where each amount begins and ends in the envelope, and whether it still fits. Integer cents. */
export function stepsOf<Item extends { readonly amount: number }>(
  items: readonly Item[],
  envelope: number | null,
): readonly (Item & { readonly from: number; readonly until: number; readonly fits: boolean })[] {
  let spent = 0;
  return items.map((item) => {
    const from = spent;
    spent += item.amount;
    return { ...item, from, until: spent, fits: envelope === null || spent <= envelope };
  });
}

/** Running totals by day; what has no day or no amount takes no step. */
export function stairs(moves: readonly (readonly [day: string | null, amount: number])[]): Step[] {
  const byDay = new Map<number, number>();
  for (const [day, amount] of moves) {
    if (day !== null && amount !== 0) byDay.set(dayNumber(day), (byDay.get(dayNumber(day)) ?? 0) + amount);
  }
  let total = 0;
  return [...byDay].toSorted(([a], [b]) => a - b).map(([day, amount]) => ({ day, total: (total += amount) }));
}

/** Days from 1970 of a civil date 'YYYY-MM-DD': a scale of time. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}
