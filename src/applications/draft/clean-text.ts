/** A zero character, or half of a surrogate pair: PostgreSQL cannot keep either in jsonb. */
const unkeepable = /[\u0000\p{Cs}]/gu;

/** Deeper than any answer goes: what lies below is dropped, so that no request can exhaust the stack. */
const deepest = 12;

/** Replaces in every text of a JSON value what the database cannot keep by U+FFFD, so that typing is never lost for it. */
export function keepable<T>(value: T, depth = deepest): T {
  if (typeof value === 'string') return value.replace(unkeepable, '\ufffd') as T;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return null as T;
  if (Array.isArray(value)) return value.map((part: unknown) => keepable(part, depth - 1)) as T;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [
    keepable(key),
    keepable(part as unknown, depth - 1),
  ]);
  return Object.fromEntries(entries) as T;
}
