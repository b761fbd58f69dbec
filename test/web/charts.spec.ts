import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLASSES, classBounds, classOf, tintOf } from '../../web/src/ui/charts/classes.js';
import { neighbour } from '../../web/src/ui/charts/neighbour.js';
import { everyYear, percent, upright } from '../../web/src/ui/charts/scale.js';
import { stairs, stepsOf } from '../../web/src/ui/charts/stairs.js';
import { filterOf, readFilter, without } from '../../web/src/api/catalogue-filter.js';
import { daysOf, readYears } from '../../web/src/api/years.js';
import { runsOf } from '../../web/src/pages/charts/runs.js';

describe('scales', () => {
  it('stay inside the drawing whatever they are given', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (value, max) => {
        const part = Number(percent(value, max).replace('%', ''));
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(100);
      }),
    );
    expect(percent(1, 3)).toBe('33.33%');
    expect(upright(5, 10, 11)).toEqual({ y: '5.5em', height: '5.5em' });
    expect(upright(5, 0, 11)).toEqual({ y: '11em', height: '0em' });
  });

  it('keep the place of years without anything', () => {
    expect(everyYear([2021, 2019, 2026])).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(everyYear([])).toEqual([]);
    expect(runsOf([2016, 2015, 2017, 2026])).toEqual([
      [2015, 2017],
      [2026, 2026],
    ]);
  });
});

describe('the classes of the map', () => {
  it('are few, ascending, and hold every value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 95 }), (values) => {
        const bounds = classBounds(values);
        expect(bounds.length).toBeLessThanOrEqual(CLASSES);
        expect(bounds).toEqual([...new Set(bounds)].toSorted((a, b) => a - b));
        for (const value of values) {
          const index = classOf(value, bounds);
          if (value === 0) expect(index).toBe(-1);
          else {
            expect(value).toBeGreaterThanOrEqual(bounds[index] ?? Infinity);
            expect(value).toBeLessThan(bounds[index + 1] ?? Infinity);
          }
        }
      }),
    );
  });

  it('have bounds people can read', () => {
    expect(classBounds([1, 1, 1, 3, 4, 31, 46])).toEqual([1, 2, 5, 10, 20]);
    expect(classBounds([975_000, 1_150_000, 6_825_000, 56_925_000])).toEqual([
      975_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000,
    ]);
    expect(classBounds([0, 0])).toEqual([]);
  });

  it('give the darkest tint to the highest', () => {
    expect([0, 1].map((index) => tintOf(index, 2))).toEqual([0, 4]);
    expect([tintOf(0, 1), tintOf(-1, 5)]).toEqual([4, -1]);
  });
});

describe('arrows on the map', () => {
  const place = (insee: string, x: number, y: number) => ({ insee, x, y });
  const places = [
    place('c', 50, 50),
    place('e', 90, 55),
    place('far', 200, 50),
    place('n', 45, 10),
    place('ne', 80, 20),
  ];
  const from = places[0] ?? place('', 0, 0);

  it('go to the nearest commune that way', () => {
    expect(neighbour(from, 'ArrowRight', places)?.insee).toBe('e');
    expect(neighbour(from, 'ArrowUp', places)?.insee).toBe('n');
  });

  it('stay at the edge, and leave other keys alone', () => {
    expect(neighbour(from, 'ArrowLeft', places)).toBeNull();
    expect(neighbour(from, 'Tab', places)).toBeNull();
  });
});

describe('amounts one after the other', () => {
  it('fit until the envelope is used up', () => {
    const steps = stepsOf([{ amount: 300 }, { amount: 200 }, { amount: 1 }], 500);
    expect(steps.map(({ from, until, fits }) => [from, until, fits])).toEqual([
      [0, 300, true],
      [300, 500, true],
      [500, 501, false],
    ]);
    expect(stepsOf([{ amount: 300 }], null)[0]?.fits).toBe(true);
  });

  it('are stairs in time, days joined, what has no day left out', () => {
    const steps = stairs([
      ['2026-03-02', 100],
      ['2026-03-01', 50],
      ['2026-03-02', 25],
      [null, 900],
    ]);
    expect(steps.map(({ total }) => total)).toEqual([50, 175]);
    expect((steps[1]?.day ?? 0) - (steps[0]?.day ?? 0)).toBe(1);
  });
});

describe('the years of an address', () => {
  it('are whole years, in either order, and nothing else', () => {
    expect(readYears({ de: '2015', a: 2021, autre: 1 })).toEqual({ de: 2015, a: 2021 });
    expect(readYears({ de: '', a: 'hier' })).toEqual({});
    expect(daysOf({ de: 2021, a: 2015 })).toEqual({ from: '2015-01-01', to: '2021-12-31' });
    expect(daysOf({ a: 2015 })).toEqual({ to: '2015-12-31' });
  });
});

describe('the filters of the list', () => {
  it('read an address and leave out what is no filter', () => {
    expect(readFilter({ commune: '59512', annee: '2016', axe: '', forme: 'scop', q: ' lin ', autre: 1 })).toEqual({
      commune: 59512,
      annee: 2016,
      forme: 'scop',
      q: 'lin',
    });
    expect(readFilter({ commune: '01004' })).toEqual({ commune: '01004' });
    expect(readFilter({ commune: '2A004' })).toEqual({ commune: '2A004' });
    expect(readFilter({ commune: 'Lille', annee: 'x', q: 'a', territoire: '1; drop' })).toEqual({});
  });

  it('go to the API under its own names, and begin again when one is taken off', () => {
    expect(filterOf({ commune: 59512, annee: 2016, apres: 'abcd' })).toEqual({
      limit: 24,
      insee: '59512',
      year: 2016,
      after: 'abcd',
    });
    expect(without({ commune: 59512, annee: 2016, apres: 'abcd' }, 'annee')).toEqual({ commune: 59512 });
  });
});
