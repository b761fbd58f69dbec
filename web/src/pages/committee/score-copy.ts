import type { components } from '../../api/schema';

type Changes = components['schemas']['AssessmentInput'];

interface LocalCopy {
  read(): Changes | null;
  write(changes: Changes): void;
  forget(): void;
}

/** The copy on this device of one person’s scores not stored yet. A device that keeps nothing loses only that comfort. */
export function localCopy(personId: string, itemId: string): LocalCopy {
  const key = `committee.scores.${personId}.${itemId}`;
  const quietly = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: () =>
      quietly(() => {
        const read: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return read !== null && typeof read === 'object' && 'scores' in read ? (read as Changes) : null;
      }),
    write: (changes) => void quietly(() => localStorage.setItem(key, JSON.stringify(changes))),
    forget: () => void quietly(() => localStorage.removeItem(key)),
  };
}
