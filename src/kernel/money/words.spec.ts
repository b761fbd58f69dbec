import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountInWords } from './words.js';

const EUROS_IN_FRENCH: readonly [number, string][] = [
  [0, 'zéro euro'],
  [1, 'un euro'],
  [2, 'deux euros'],
  [21, 'vingt et un euros'],
  [70, 'soixante-dix euros'],
  [71, 'soixante et onze euros'],
  [77, 'soixante-dix-sept euros'],
  [80, 'quatre-vingts euros'],
  [81, 'quatre-vingt-un euros'],
  [91, 'quatre-vingt-onze euros'],
  [99, 'quatre-vingt-dix-neuf euros'],
  [100, 'cent euros'],
  [101, 'cent un euros'],
  [200, 'deux cents euros'],
  [201, 'deux cent un euros'],
  [280, 'deux cent quatre-vingts euros'],
  [1000, 'mille euros'],
  [1200, 'mille deux cents euros'],
  [2000, 'deux mille euros'],
  [80_000, 'quatre-vingt mille euros'],
  [200_000, 'deux cent mille euros'],
  [280_000, 'deux cent quatre-vingt mille euros'],
  [1_000_000, 'un million d’euros'],
  [1_000_021, 'un million vingt et un euros'],
  [80_000_000, 'quatre-vingts millions d’euros'],
  [200_000_000, 'deux cents millions d’euros'],
  [1_200_000, 'un million deux cent mille euros'],
  [1_000_000_000, 'un milliard d’euros'],
];

describe('amounts in words', () => {
  it.each(EUROS_IN_FRENCH)('writes %i euros in French as "%s"', (euros, words) => {
    expect(amountInWords(euros * 100, 'fr')).toBe(words);
  });

  it.each<[number, 'fr' | 'en', string]>([
    [1, 'fr', 'un centime'],
    [80, 'fr', 'quatre-vingts centimes'],
    [101, 'fr', 'un euro et un centime'],
    [120_050, 'fr', 'mille deux cents euros et cinquante centimes'],
    [100_000_001, 'fr', 'un million d’euros et un centime'],
    [100, 'en', 'one euro'],
    [120_050, 'en', 'one thousand two hundred euros and fifty cents'],
    [3_000_000, 'en', 'thirty thousand euros'],
    [1, 'en', 'one cent'],
  ])('writes %i cents in %s as "%s"', (cents, locale, words) => {
    expect(amountInWords(cents, locale)).toBe(words);
  });

  it('refuses what is not a whole, positive number of cents', () => {
    for (const wrong of [-1, 1.5, Number.NaN, Number.MAX_VALUE]) {
      expect(() => amountInWords(wrong, 'fr')).toThrow(RangeError);
    }
  });

  it('writes two different amounts below ten million euros in two different ways', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('fr' as const, 'en' as const), (left, right, locale) => {
        expect(amountInWords(left, locale) === amountInWords(right, locale)).toBe(left === right);
      }),
      { seed: 20_221_216 },
    );
  });
});
