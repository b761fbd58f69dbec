import { beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { drawTerritory, type Territory } from '../../web/outlines.js';

/** The corners of a path, as "x,y": places after M, steps after l. */
function corners(path: string): string[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Ml])([^MlZ]*)/g)].flatMap(([, letter, numbers = '']) => {
    const values = (numbers.match(/-?\d+/g) ?? []).map(Number);
    return Array.from({ length: values.length / 2 }, (_, index) => {
      const [a = 0, b = 0] = values.slice(index * 2, index * 2 + 2);
      [x, y] = letter === 'M' ? [a, b] : [x + a, y + b];
      return `${x},${y}`;
    });
  });
}

describe('the drawing of the métropole', () => {
  let drawn: Territory;
  beforeAll(() => {
    drawn = drawTerritory(0.9);
  });

  it('keeps the 95 communes, each with a shape inside the drawing', () => {
    expect(drawn.communes).toHaveLength(95);
    for (const { insee, path } of drawn.communes) {
      expect(`${insee} ${path}`).toMatch(/^59\d{3} M[-\d, lZM]+Z$/);
      for (const corner of corners(path))
        for (const number of corner.split(',').map(Number)) expect(number >= 0 && number <= drawn.size).toBe(true);
    }
  });

  it('lets neighbours touch after they were simplified', () => {
    const shapes = new Map(drawn.communes.map(({ insee, path }) => [insee, new Set(corners(path))]));
    const shared = (a: string, b: string) => [...(shapes.get(a) ?? [])].filter((corner) => shapes.get(b)?.has(corner));
    expect(shared('59350', '59009').length).toBeGreaterThan(3);
    expect(shared('59512', '59599').length).toBeGreaterThan(3);
    expect(shared('59512', '59051')).toEqual([]);
    const alone = [...shapes.keys()].filter((a) => ![...shapes.keys()].some((b) => a !== b && shared(a, b).length > 1));
    expect(alone).toEqual([]);
  });

  it('puts each centre near its commune, and an associated commune with its own', () => {
    for (const { insee, path, x, y } of drawn.communes) {
      const near = corners(path).map((corner) => corner.split(',').map(Number));
      const [xs, ys] = [near.map(([each = 0]) => each), near.map(([, each = 0]) => each)];
      expect({ insee, inside: x > Math.min(...xs) && x < Math.max(...xs) }).toEqual({ insee, inside: true });
      expect({ insee, inside: y > Math.min(...ys) && y < Math.max(...ys) }).toEqual({ insee, inside: true });
    }
    expect(drawn.centres['59355']).toEqual(drawn.centres['59350']);
  });

  it('draws more where more of the borders is kept', () => {
    const points = ({ communes }: Territory) => communes.flatMap(({ path }) => corners(path)).length;
    expect(points(drawTerritory(0.4))).toBeLessThan(points(drawn) * 0.7);
  });

  it('weighs little', () => {
    const weight = (value: unknown) => gzipSync(JSON.stringify(value)).length;
    expect(weight(drawn.communes)).toBeLessThan(14_000);
    const small = drawTerritory(0.4);
    expect(weight([small.outline, small.centres])).toBeLessThan(3_000);
  });
});
