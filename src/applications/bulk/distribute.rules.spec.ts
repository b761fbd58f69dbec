import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distribute } from './distribute.rules.js';

const bearers = (...loads: number[]) => loads.map((load, index) => ({ id: `officer ${index}`, load }));

describe('sharing files out', () => {
  it('gives each file to whom has the fewest, and evens out what was uneven', () => {
    const shares = distribute(['a', 'b', 'c', 'd'], bearers(3, 0));
    expect([...shares.values()].filter((officer) => officer === 'officer 1')).toHaveLength(3);
  });

  it('never crosses a conflict, and says so where nobody is left', () => {
    const shares = distribute(['a', 'b'], bearers(0, 9), new Set(['officer 0 a', 'officer 0 b', 'officer 1 b']));
    expect(Object.fromEntries(shares)).toEqual({ a: 'officer 1', b: null });
  });

  it('leaves shares that differ by one at most, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (files, people) => {
        const shares = distribute(files, bearers(...Array.from({ length: people }, () => 2)));
        expect(shares.size).toBe(files.length);
        const counts = bearers(...Array.from({ length: people }, () => 0)).map(
          ({ id }) => [...shares.values()].filter((officer) => officer === id).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('respects every conflict, whatever they are', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 9 })), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, (forbidden) => {
        const barred = new Set(forbidden.map(([officer, file]) => `officer ${officer} ${file}`));
        const files = Array.from({ length: 10 }, (_, index) => String(index));
        for (const [file, officer] of distribute(files, bearers(0, 0, 0, 0), barred)) {
          if (officer === null) expect(forbidden.filter(([, each]) => String(each) === file).length).toBeGreaterThan(3);
          else expect(barred.has(`${officer} ${file}`)).toBe(false);
        }
      }),
    );
  });
});
