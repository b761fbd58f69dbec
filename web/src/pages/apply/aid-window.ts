/** Aid as it is being declared: any part may still be missing. Cents, civil date. */
interface DeclaredAid {
  readonly amount?: unknown;
  readonly grantedOn?: unknown;
}

/** The day after which aid counts: the same date three years before (Regulation (EU) 2023/2831, art. 3(2)). */
export function windowStart(today: string): string {
  return `${Number(today.slice(0, 4)) - 3}${today.slice(4)}`;
}

/** What counts of the aid declared so far, in cents, and how many aids are too old to. */
export function countedAid(
  aids: readonly DeclaredAid[],
  today: string,
): { readonly sum: number; readonly old: number } {
  const whole = aids.flatMap(({ amount, grantedOn }) =>
    typeof amount === 'number' && typeof grantedOn === 'string' ? [{ amount, grantedOn }] : [],
  );
  const counted = whole.filter(({ grantedOn }) => grantedOn > windowStart(today));
  return { sum: counted.reduce((sum, { amount }) => sum + amount, 0), old: whole.length - counted.length };
}
