import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../../calls/calls.public.js';
import type { SupplementChange, SupplementItem } from './supplement-items.js';

/** What each item was and became; items left as they were are not listed. */
export function changesOf(
  items: readonly SupplementItem[],
  before: Answers,
  after: Answers,
): Record<string, SupplementChange> {
  const changed = items.filter(({ field }) => !isDeepStrictEqual(before[field], after[field]));
  return Object.fromEntries(
    changed.map(({ field }) => [field, { before: before[field] ?? null, after: after[field] ?? null }]),
  );
}

/** The questions something came for: a new answer that is not blank, or a new paper. */
export function arrivedFields(sent: Answers, withPapers: readonly string[]): ReadonlySet<string> {
  const answered = Object.entries(sent).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return new Set([...answered.map(([field]) => field), ...withPapers]);
}
