/** Words one search may hold; the rest are left aside. */
const mostWords = 8;

/** The words of a search, small and without accents, each once: letters and digits only, as the index has them. */
export function wordsOf(search: string): string[] {
  const plain = search
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    // a SIRET is typed in groups
    .replace(/\d[\d\s\u00a0\u202f]{7,}\d/g, (digits) => digits.replace(/\s/g, ''));
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return [...new Set(words)].slice(0, mostWords);
}

/** Words long enough to be misspelt: shorter ones, and figures, are taken as they are. */
export function mayBeMisspelt(word: string): boolean {
  return word.length >= 4 && !/\d/.test(word);
}

/** How many of the known words a misspelt one may stand for. */
const mostMeant = 3;

/**
 * What a misspelt word may have meant: the known words that are as few changes away as any, one change up to five letters, two
 * beyond. A letter too many, too few, another one, or two swapped are one change each.
 */
export function meantBy(word: string, known: readonly string[]): string[] {
  const most = word.length <= 5 ? 1 : 2;
  const near = known
    // what is typed may be the beginning of a word
    .map((each) => ({ each, changes: Math.min(changes(word, each), changes(word, each.slice(0, word.length)) + 0.5) }))
    .filter((candidate) => candidate.changes <= most + 0.5);
  const least = Math.min(...near.map((candidate) => candidate.changes));
  return near.flatMap((candidate) => (candidate.changes === least ? [candidate.each] : [])).slice(0, mostMeant);
}

/** Changes from one word to another (optimal string alignment). */
export function changes(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const same = from[row - 1] === to[at - 1];
      const swapped = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      const steps = [(last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1)];
      now[at] = Math.min(...steps, ...(swapped ? [(before[at - 2] ?? 0) + 1] : []));
    }
    [before, last] = [last, now];
  }
  return last[to.length] ?? 0;
}

/** A word of a search with what else it may have meant. */
export interface SoughtWord {
  readonly word: string;
  readonly meant: readonly string[];
}

/** The words as text of a `tsquery`: all of them, each as the beginning of a word, or one of those it may have meant. */
export function queryText(words: readonly SoughtWord[]): string {
  const term = (word: string) => (word.length >= 3 ? `${word}:*` : word);
  return words.map(({ word, meant }) => (meant.length > 0 ? `(${meant.join(' | ')})` : term(word))).join(' & ');
}
