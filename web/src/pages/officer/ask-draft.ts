import { useSyncExternalStore } from 'react';

/** One item of a request being written. */
export interface AskItem {
  /** Key of the question, a paper included. */
  readonly field: string;
  readonly reason: string;
  readonly indispensable: boolean;
}

/** A request for further items being written, file by file: it follows one from view to view until it is sent. */
interface AskDraft {
  readonly items: readonly AskItem[];
  readonly set: (items: readonly AskItem[]) => void;
  /** Adds a question once. */
  readonly add: (field: string) => void;
}

const listeners = new Set<() => void>();
const drafts = new Map<string, readonly AskItem[]>();
const none: readonly AskItem[] = [];

/** The request being written about one file; kept until the window is closed. */
export function useAskDraft(id: string): AskDraft {
  const items = useSyncExternalStore(subscribe, () => read(id));
  const set = (next: readonly AskItem[]) => {
    drafts.set(id, next);
    sessionStorage.setItem(nameOf(id), JSON.stringify(next));
    for (const listener of listeners) listener();
  };
  return {
    items,
    set,
    add: (field) => {
      if (items.every((item) => item.field !== field)) set([...items, { field, reason: '', indispensable: true }]);
    },
  };
}

function read(id: string): readonly AskItem[] {
  const known = drafts.get(id);
  if (known) return known;
  const kept = sessionStorage.getItem(nameOf(id));
  const items = kept ? (JSON.parse(kept) as AskItem[]) : none;
  drafts.set(id, items);
  return items;
}

function nameOf(id: string): string {
  return `demande.${id}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
