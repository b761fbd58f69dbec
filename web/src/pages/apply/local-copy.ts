import type { Change, LocalCopy } from './merge';

/** The copy in this browser, by draft. A browser that keeps nothing (private window, full disk) only loses the safety. */
export function localCopy(id: string): LocalCopy {
  const name = `draft:${id}`;
  return {
    read: () => {
      try {
        const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as { changes?: [string, Change][] };
        return new Map(kept.changes ?? []);
      } catch {
        return new Map();
      }
    },
    write: (version, changes) => {
      try {
        if (changes.size === 0) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify({ version, changes: [...changes] }));
      } catch {
        // the answers are still on the screen and on their way
      }
    },
  };
}
