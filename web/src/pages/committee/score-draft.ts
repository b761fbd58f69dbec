import type { Lack } from '../../../../src/calls/grids/scores.js';
import { lackingIn, weightedTotal } from '../../../../src/calls/grids/scores.js';
import type { GridDefinition, Scores } from '../../../../src/calls/grids/grid.js';
import type { components } from '../../api/schema.js';

/** What stands on the screen: scores being given, a comment each, one for the whole. */
export interface Draft {
  readonly scores: Readonly<Record<string, DraftScore>>;
  readonly comment: string;
}

export interface DraftScore {
  readonly score: number | null;
  readonly comment: string;
}

type Changes = components['schemas']['AssessmentInput'];

const EMPTY: DraftScore = { score: null, comment: '' };

/** The draft as it is stored. */
export function draftOf({
  scores,
  comment,
}: Pick<components['schemas']['AssessmentView'], 'scores' | 'comment'>): Draft {
  return {
    scores: Object.fromEntries(
      scores.map(({ criterion, score, comment: why }) => [criterion, { score, comment: why }]),
    ),
    comment,
  };
}

export function scoreIn(draft: Draft, code: string): DraftScore {
  return draft.scores[code] ?? EMPTY;
}

export function withScore(draft: Draft, code: string, change: Partial<DraftScore>): Draft {
  return { ...draft, scores: { ...draft.scores, [code]: { ...scoreIn(draft, code), ...change } } };
}

/** What differs from what is stored, ready to be sent; null where nothing does. */
export function changesBetween(stored: Draft, draft: Draft): Changes | null {
  const scores = Object.keys(draft.scores).flatMap((criterion) => {
    const [before, now] = [scoreIn(stored, criterion), scoreIn(draft, criterion)];
    if (before.score === now.score && before.comment === now.comment) return [];
    return [{ criterion, score: now.score, comment: now.comment }];
  });
  const comment = draft.comment === stored.comment ? {} : { comment: draft.comment };
  return scores.length > 0 || 'comment' in comment ? { scores, ...comment } : null;
}

/** A change laid over what is stored. */
export function withChanges(stored: Draft, { scores, comment }: Changes): Draft {
  const merged = scores.reduce(
    (draft, { criterion, score, comment: why }) =>
      withScore(draft, criterion, {
        ...(score === undefined ? {} : { score }),
        ...(why === undefined ? {} : { comment: why }),
      }),
    stored,
  );
  return comment === undefined ? merged : { ...merged, comment };
}

/** Whether two changes of the same draft touch the same criterion, or both the general comment. */
export function touchSame(mine: Changes, theirs: Changes | null): boolean {
  const codes = new Set(theirs?.scores.map(({ criterion }) => criterion));
  const both = mine.comment !== undefined && theirs?.comment !== undefined;
  return both || mine.scores.some(({ criterion }) => codes.has(criterion));
}

/** Points gathered so far and what is still lacking, by the rule of the server. Hundredths of a point. */
export function standing(grid: GridDefinition, draft: Draft): { readonly points: number; readonly lacking: Lack[] } {
  const given: Scores = Object.fromEntries(
    Object.entries(draft.scores).flatMap(([code, { score, comment }]) =>
      score === null ? [] : [[code, { score, comment }]],
    ),
  );
  const nothing = Object.fromEntries(grid.criteria.map(({ code }) => [code, { score: 0 }]));
  return { points: weightedTotal(grid, { ...nothing, ...given }), lacking: lackingIn(grid, given) };
}
