import { FULL_TOTAL, FULL_WEIGHT, type GridDefinition, type Scores } from './grid.js';

/** What one criterion still lacks before the assessment may be submitted. */
export interface Lack {
  readonly code: string;
  /** A score, or the reason of a 0. */
  readonly lacks: 'score' | 'comment';
}

/** The criteria still without a score, and the scores of 0 still without a reason, in the order of the grid. */
export function lackingIn(grid: GridDefinition, scores: Scores): Lack[] {
  return grid.criteria.flatMap(({ code }): Lack[] => {
    const given = Object.hasOwn(scores, code) ? scores[code] : undefined;
    if (given === undefined) return [{ code, lacks: 'score' }];
    return given.score === 0 && !given.comment?.trim() ? [{ code, lacks: 'comment' }] : [];
  });
}

/**
 * The weighted total of a complete assessment on 100 points, in hundredths (0 to 10 000), rounded half up once, at the end.
 * @throws RangeError when a score is missing or off its scale: check first with `checkScores`
 */
export function weightedTotal(grid: GridDefinition, scores: Scores): number {
  const scale = grid.criteria.reduce((product, { maxScore }) => product * BigInt(maxScore), 1n);
  const weighted = grid.criteria.reduce((sum, { code, weight, maxScore }) => {
    const given = Object.hasOwn(scores, code) ? scores[code]?.score : undefined;
    if (!onScale(given, maxScore)) throw new RangeError(`No score for the criterion ${code}`);
    return sum + (BigInt(weight) * BigInt(given) * scale) / BigInt(maxScore);
  }, 0n);
  const whole = weighted * BigInt(FULL_TOTAL);
  const parts = scale * BigInt(FULL_WEIGHT);
  return Number((whole * 2n + parts) / (parts * 2n));
}

/** A whole number from 0 to the highest score of its criterion. */
export function onScale(score: unknown, maxScore: number): score is number {
  return typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= maxScore;
}
