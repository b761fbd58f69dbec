/** Answers by key of the question, as kept. */
export type Answers = Readonly<Record<string, unknown>>;

/** A change that is not kept yet: what stood there when it was begun, and what was typed. */
export interface Change {
  readonly base: unknown;
  readonly mine: unknown;
}

export type Changes = ReadonlyMap<string, Change>;

/** Where changes that are not kept yet survive a closed window. */
export interface LocalCopy {
  read(): Changes;
  /** Forgets everything when there is nothing left to keep. */
  write(version: number, changes: Changes): void;
}

/** One question that two people (or two windows) changed. */
export interface Clash {
  readonly key: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * Lays changes over answers that moved meanwhile. A question only one side changed is no clash; where both wrote the same,
 * nothing is left to do.
 */
export function reconcile(changes: Changes, theirs: Answers): { changes: Changes; clashes: readonly Clash[] } {
  const left = new Map<string, Change>();
  const clashes: Clash[] = [];
  for (const [key, { base, mine }] of changes) {
    const now = theirs[key];
    if (same(mine, now)) continue;
    left.set(key, { base: now, mine });
    if (!same(base, now)) clashes.push({ key, mine, theirs: now });
  }
  return { changes: left, clashes };
}

/** The answers with the changes laid over them. */
export function withChanges(answers: Answers, changes: Changes): Answers {
  const mine = [...changes].map(([key, change]) => [key, change.mine] as const);
  return Object.fromEntries(
    Object.entries({ ...answers, ...Object.fromEntries(mine) }).filter(([, value]) => !empty(value)),
  );
}

/** Whether two answers say the same. The day of a statement is the server's, so it does not count. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other || (empty(one) && empty(other))) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Answers, other as Answers];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  if ('accepted' in left && 'accepted' in right) keys.delete('on');
  return [...keys].every((key) => same(left[key], right[key]));
}

function empty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
