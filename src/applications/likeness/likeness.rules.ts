/** Bands of a sketch: two texts that share one are worth comparing. */
const BANDS = 24;
/** Smallest hashes a band is made of: with two, texts alike by half share a band in 999 cases of 1 000. */
const ROWS = 2;
/** Below this, two texts are alike by chance. In hundredths. */
const BY_CHANCE = 30;
/** So few pairs of words, a title alone for instance, are alike sooner. */
const FEW_PAIRS = 8;
const BY_CHANCE_IF_SHORT = 70;

/** Whether two texts are alike enough to be looked at side by side. */
export function worthShowing(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const short = Math.min(one.size, other.size) < FEW_PAIRS;
  return likeness(one, other) >= (short ? BY_CHANCE_IF_SHORT : BY_CHANCE);
}

/**
 * The pairs of words that follow each other in a text, without case, accents, nor punctuation: what makes a description
 * recognizable even where single words were changed.
 */
export function shingles(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length < 2) return new Set(words);
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`));
}

/** How much two texts have in common, from 0 to 100: twice the shared pairs over all pairs (Dice). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  if (all === 0) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return Math.round((200 * shared) / all);
}

/**
 * A sketch of a text (MinHash in bands): whole numbers, of which two texts share some when they are alike, and very rarely
 * otherwise. An index on them finds the likest texts among any number without reading them.
 */
export function sketch(text: string): number[] {
  const hashes = [...shingles(text)].map(hash);
  if (hashes.length === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) key = mix(key ^ smallest(hashes, band * ROWS + row + 1));
    return band * 2 ** 32 + (key >>> 0);
  });
}

function smallest(hashes: readonly number[], seed: number): number {
  let least = 0xffffffff;
  for (const each of hashes) least = Math.min(least, mix(each ^ Math.imul(seed, 0x9e3779b1)) >>> 0);
  return least;
}

/** FNV-1a over UTF-16 units; pairs are short and plain. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
