import { useSyncExternalStore } from 'react';
import { Problem } from '../../api/problem';

/** What became of one file of a selection. `words`: the reason of a refusal, as the API says it. */
export interface BulkLine {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'done' | 'refused';
  readonly words: string | null;
}

/** One act on many files: it goes on while one works elsewhere in the product. */
export interface BulkWork {
  /** What is being done, in words. */
  readonly title: string;
  readonly lines: readonly BulkLine[];
  readonly running: boolean;
}

interface Order {
  readonly title: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
  /** Does it for one file. */
  readonly send: (id: string) => Promise<unknown>;
  /** In the reader's words, when the line is cut. */
  readonly cut: string;
  readonly after: () => void;
}

const lanes = 2;
const listeners = new Set<() => void>();
let work: BulkWork | null = null;

/** Starts an act on many files, a few at a time; each file has its own result. */
export async function startBulk({ title, files, send, cut, after }: Order): Promise<void> {
  if (work?.running) return;
  tell({ title, lines: files.map((file) => ({ ...file, state: 'waiting', words: null })), running: true });
  const waiting = [...files];
  const lane = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const { id } = file;
      await send(id).then(
        () => settle(id, 'done', null),
        (reason: unknown) => settle(id, 'refused', reason instanceof Problem ? reason.detail : cut),
      );
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (work) tell({ ...work, running: false });
  after();
}

/** The act under way or the last one; null before, and once its results were put away. */
export function useBulk(): BulkWork | null {
  return useSyncExternalStore(subscribe, () => work);
}

/** Puts the results away. */
export function forgetBulk(): void {
  tell(null);
}

function settle(id: string, state: BulkLine['state'], words: string | null): void {
  if (!work) return;
  tell({ ...work, lines: work.lines.map((line) => (line.id === id ? { ...line, state, words } : line)) });
}

function tell(next: BulkWork | null): void {
  work = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
