import type { Score, Scores } from '../calls/calls.public.js';

/** A score being written: null until the member gives one; a comment may come first. */
export interface StoredScore {
  readonly score: number | null;
  readonly comment: string;
}

/** Scores of one assessment by criterion code, as stored. */
export type StoredScores = Readonly<Record<string, StoredScore>>;

/** What one member sends for one criterion; what is left out stays as it was. */
export interface ScoreChange {
  readonly criterion: string;
  readonly score?: number | null | undefined;
  readonly comment?: string | undefined;
}

/** The stored scores with the changes laid over them, criterion by criterion: nothing else is touched. */
export function withChanges(stored: StoredScores, changes: readonly ScoreChange[]): StoredScores {
  const merged: Record<string, StoredScore> = { ...stored };
  for (const { criterion, score, comment } of changes) {
    const before = Object.hasOwn(merged, criterion) ? merged[criterion] : undefined;
    merged[criterion] = {
      score: score === undefined ? (before?.score ?? null) : score,
      comment: comment ?? before?.comment ?? '',
    };
  }
  return merged;
}

/** The scores given so far, as the grid judges them. */
export function givenScores(stored: StoredScores): Scores {
  const given: [string, Score][] = Object.entries(stored).flatMap(([code, { score, comment }]) =>
    score === null ? [] : [[code, comment ? { score, comment } : { score }]],
  );
  return Object.fromEntries(given);
}
