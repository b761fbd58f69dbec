import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bigintToCents, cents, decimalEuros, formatEuros, parseEuros, share, split, sum, type Cents } from './money.js';

const anyAmount = fc.maxSafeInteger().map(cents);
const grantAmount = fc.integer({ min: 0, max: 1_000_000_000_00 }).map(cents);

describe('cents', () => {
  it('refuses fractions, NaN and numbers that lose units', () => {
    expect(() => cents(0.1)).toThrow(RangeError);
    expect(() => cents(NaN)).toThrow(RangeError);
    expect(() => cents(2 ** 53)).toThrow(RangeError);
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
  it('adds up without rounding', () => {
    expect(sum([cents(10), cents(20), cents(-5)])).toBe(25);
    expect(sum([])).toBe(0);
    expect(() => sum([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow(RangeError);
  });
});

describe('reading typed euros', () => {
  it('reads French habits', () => {
    const typed: [string, number][] = [
      ['0', 0],
      ['30000', 3_000_000],
      ['30 000', 3_000_000],
      ['30\u202f000,00\u00a0€', 3_000_000],
      ['1\u00a0234\u00a0567,8', 123_456_780],
      ['12.50', 1250],
      ['007', 700],
      [' 1,05 € ', 105],
      ['90071992547409,91', Number.MAX_SAFE_INTEGER],
    ];
    for (const [text, amount] of typed) expect([text, parseEuros(text)]).toEqual([text, amount]);
  });

  it('refuses what is not an amount or can be read two ways', () => {
    const wrong =
      '|12,345|1.234|1.234,56|1,234.56|-5|+5|1e3|12 34|1 2345|1234 567|,5|5,|0x10|Infinity|€|5 € 3|١٢|90071992547409,92';
    expect(wrong.split('|').filter((text) => parseEuros(text) !== null)).toEqual([]);
  });

  it('reads back every amount it writes in French', () => {
    fc.assert(
      fc.property(fc.maxSafeNat().map(cents), (amount) => {
        expect(parseEuros(formatEuros(amount, 'fr'))).toBe(amount);
        expect(parseEuros(decimalEuros(amount))).toBe(amount);
      }),
    );
  });
});

describe('writing euros', () => {
  it('uses the no-break spaces of French typography', () => {
    expect(formatEuros(cents(123_456_780), 'fr')).toBe('1\u202f234\u202f567,80\u00a0€');
    expect(formatEuros(cents(123_456_780), 'en')).toBe('€1,234,567.80');
    expect(formatEuros(cents(-5), 'fr')).toBe('-0,05\u00a0€');
  });
  it('writes machines an exact decimal', () => {
    expect([0, 5, -5, 100, -12345, Number.MAX_SAFE_INTEGER].map((n) => decimalEuros(cents(n)))).toEqual([
      '0.00',
      '0.05',
      '-0.05',
      '1.00',
      '-123.45',
      '90071992547409.91',
    ]);
  });
});

describe('splitting', () => {
  const weights = fc
    .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 })
    .filter((list) => list.some((weight) => weight > 0));

  it('serves the first of equals', () => {
    expect(split(cents(10_000), [1, 1, 1])).toEqual([3334, 3333, 3333]);
    expect(split(cents(100), [70, 30])).toEqual([70, 30]);
    expect(split(cents(-10_000), [1, 1, 1])).toEqual([-3334, -3333, -3333]);
  });

  it('always adds up, and gives each within a cent of its exact share and nothing to a weight of zero', () => {
    fc.assert(
      fc.property(anyAmount, weights, (total, list) => {
        const parts = split(total, list);
        const whole = list.reduce((all, weight) => all + BigInt(weight), 0n);
        expect(parts.reduce((all, part) => all + BigInt(part), 0n)).toBe(BigInt(total));
        parts.forEach((part, place) => {
          const distance = BigInt(part) * whole - BigInt(total) * BigInt(list[place] ?? 0);
          expect(distance < whole && distance > -whole).toBe(true);
          if (list[place] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  it('refuses weights that cannot share', () => {
    for (const list of [[], [0, 0], [-1, 2], [0.5, 1], [NaN]]) expect(() => split(cents(1), list)).toThrow(RangeError);
  });
});

describe('a share', () => {
  it('rounds down', () => {
    expect(share(cents(333), 3000)).toBe(99);
    expect(share(cents(-333), 3000)).toBe(-100);
    expect(() => share(cents(1), 0.5)).toThrow(RangeError);
    expect(() => share(cents(1), -1)).toThrow(RangeError);
  });

  it('never exceeds the rate, and leaves less than a cent', () => {
    fc.assert(
      fc.property(grantAmount, fc.nat({ max: 10_000 }), (amount, rate) => {
        const part = BigInt(share(amount, rate)) * 10_000n;
        const exact = BigInt(amount) * BigInt(rate);
        expect(part <= exact && exact - part < 10_000n).toBe(true);
      }),
    );
  });
});

describe('the column transformer', () => {
  it('reads the text the driver gives and keeps null', () => {
    expect(bigintToCents.from('3000000')).toBe(3_000_000);
    expect(bigintToCents.from(null)).toBeNull();
    expect(() => bigintToCents.from('9007199254740993')).toThrow(RangeError);
    const back: Cents = bigintToCents.to(cents(5));
    expect(back).toBe(5);
  });
});
