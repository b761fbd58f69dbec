/** The submitted totals of one application, in hundredths of a point (0 to 10 000). */
export interface Assessed {
  readonly id: string;
  readonly totals: readonly number[];
}

/** One line of the ranking. `mean` and `spread` in hundredths of a point, rounded half up; null while nobody has scored. */
export interface Ranked {
  readonly id: string;
  /** 1 is best; equals share a rank and the next one is skipped (1, 2, 2, 4). Null while nobody has scored. */
  readonly rank: number | null;
  readonly count: number;
  readonly mean: number | null;
  /** Population standard deviation: how far the members disagree. */
  readonly spread: number | null;
  readonly tied: boolean;
}

/**
 * Ranks applications by the mean of their totals, best first. Means are compared exactly, before rounding; ties keep the order
 * given (the committee breaks them, the product does not). Applications without a score come last.
 * @throws RangeError on a total that is not whole hundredths from 0 to 10 000
 */
export function ranking(applications: readonly Assessed[]): Ranked[] {
  const measured = applications.map(measure);
  const scored = measured.filter(({ count }) => count > 0).sort(byMean);
  const unscored = measured.filter(({ count }) => count === 0);
  const lines = scored.map((line): Ranked => {
    const equals = scored.filter((other) => byMean(line, other) === 0);
    const better = scored.filter((other) => byMean(other, line) < 0).length;
    return { ...figures(line), rank: better + 1, tied: equals.length > 1 };
  });
  return [...lines, ...unscored.map((line): Ranked => ({ ...figures(line), rank: null, tied: false }))];
}

interface Measured {
  readonly id: string;
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

function measure({ id, totals }: Assessed): Measured {
  if (totals.some((total) => !Number.isInteger(total) || total < 0 || total > 10_000)) {
    throw new RangeError(`Totals are whole hundredths from 0 to 10 000: ${totals.join(', ')}`);
  }
  const sum = totals.reduce((all, total) => all + total, 0);
  const squares = totals.reduce((all, total) => all + total * total, 0);
  return { id, count: totals.length, sum, squares };
}

/** Compares sums over counts as fractions: exact in whole numbers. */
function byMean(a: Measured, b: Measured): number {
  return b.sum * a.count - a.sum * b.count;
}

function figures({ id, count, sum, squares }: Measured): Pick<Ranked, 'id' | 'count' | 'mean' | 'spread'> {
  if (count === 0) return { id, count, mean: null, spread: null };
  const mean = Math.floor((2 * sum + count) / (2 * count));
  const spread = Math.round(Math.sqrt(count * squares - sum * sum) / count);
  return { id, count, mean, spread };
}
