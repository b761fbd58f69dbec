/** Chance that can be repeated: the same seed gives the same requests. */
export interface Dice {
  /** A number from 0 (in) to 1 (out). */
  next(): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, enough to choose requests. */
export function seeded(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
  };
}

/** Texts that have broken programs before. */
const texts = [
  '',
  ' ',
  '\u0000',
  'avant\u0000après',
  '\ud800',
  'a\udc00b',
  '\u202egnirts',
  '😀'.repeat(50),
  'é'.repeat(10_000),
  'x'.repeat(100_000),
  "'; drop table applications; --",
  '" or ""="',
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}',
  '=HYPERLINK("http://exemple.fr")',
  '../../../../etc/passwd',
  '%s%s%s%n',
  '{fields, plural, one {#}}',
  '{',
  'NaN',
  'null',
  'undefined',
  '-0',
  '9'.repeat(400),
  '1e309',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-13',
  '2026-11-20T25:61:61Z',
  'ｆｕｌｌｗｉｄｔｈ',
  '\r\nSet-Cookie: a=b',
  '[object Object]',
  'A'.repeat(36),
  '0199a000-0000-7000-8000-00000000dead',
] as const;

export function hostileText(dice: Dice): string {
  return dice.pick(texts);
}

/** A value that a field hardly expects. */
export function hostileValue(dice: Dice): unknown {
  return dice.pick<() => unknown>([
    () => hostileText(dice),
    () => hostileText(dice),
    () => null,
    () => [],
    () => ({}),
    () => [[[[[]]]]],
    () => [null, undefined, {}],
    () => ({ length: 3, 0: 'a' }),
    () => ({ toString: 1, __proto__: null }),
    () => true,
    () => -1,
    () => 0,
    () => 1.5,
    () => Number.MAX_SAFE_INTEGER,
    () => -Number.MAX_SAFE_INTEGER,
    () => 9_007_199_254_740_993,
    () => 1e21,
    () => 2_147_483_648,
    () => Array.from({ length: 500 }, () => 'x'),
    () => nested(60),
  ])();
}

function nested(depth: number): unknown {
  return depth === 0 ? 'fond' : { a: nested(depth - 1) };
}

/** A copy of a body with one to three of its parts replaced, removed, doubled or joined by one that nobody asked. */
export function twisted(dice: Dice, body: unknown): unknown {
  let result = structuredClone(body);
  for (let times = 1 + Math.floor(dice.next() ** 2 * 3); times > 0; times -= 1) result = twistedOnce(dice, result);
  return result;
}

function twistedOnce(dice: Dice, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && dice.chance(0.8)) {
    const at = Math.floor(dice.next() * value.length);
    if (dice.chance(0.2)) return [...(value as unknown[]), ...(value as unknown[])];
    return value.map((each: unknown, index) => (index === at ? twistedOnce(dice, each) : each));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const keys = Object.keys(value);
    const record = { ...(value as Record<string, unknown>) };
    if (keys.length === 0 || dice.chance(0.1))
      return { ...record, [hostileText(dice).slice(0, 50)]: hostileValue(dice) };
    const key = dice.pick(keys);
    if (dice.chance(0.15)) delete record[key];
    else record[key] = dice.chance(0.6) ? hostileValue(dice) : twistedOnce(dice, record[key]);
    return record;
  }
  return hostileValue(dice);
}
