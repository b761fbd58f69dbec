import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changes, meantBy, queryText, wordsOf } from './search-words.rules.js';

describe('the words of a search', () => {
  it.each([
    ['Épicerie  solidaire', ['epicerie', 'solidaire']],
    ['l’Atelier d’Œuvres', ['l', 'atelier', 'd', 'oeuvres']],
    ['EA-2026-0042', ['ea', '2026', '0042']],
    ['200 093 201 00016', ['20009320100016']],
    ['%%', []],
    ['lin lin LIN', ['lin']],
  ])('%s', (search, words) => {
    expect(wordsOf(search)).toEqual(words);
  });

  it('hold nothing a query could take for its own signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (search) => {
        expect(queryText(wordsOf(search).map((word) => ({ word, meant: [] })))).toMatch(
          /^$|^[a-z0-9]+(:\*)?( & [a-z0-9]+(:\*)?)*$/,
        );
      }),
    );
  });
});

describe('a misspelt word', () => {
  const known = ['epicerie', 'epices', 'atelier', 'ateliers', 'roubaix', 'solidaire', 'reparation'];

  it.each([
    ['epicirie', ['epicerie']],
    ['epcierie', ['epicerie']],
    ['atelyer', ['atelier']],
    ['roubais', ['roubaix']],
    ['solidere', ['solidaire']],
    ['reparasion', ['reparation']],
    ['zzzzzz', []],
    ['gare', []],
  ])('%s may have meant %j', (word, meant) => {
    expect(meantBy(word, known)).toEqual(meant);
  });

  it('is as far from another as that one is from it, and never farther than by way of a third', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(changes(one, other)).toBe(changes(other, one));
        expect(changes(one, other) === 0).toBe(one === other);
        expect(changes(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });

  it('is sought as what it may have meant, the others as beginnings', () => {
    expect(
      queryText([
        { word: 'epicirie', meant: ['epicerie'] },
        { word: 'lille', meant: [] },
        { word: 'de', meant: [] },
      ]),
    ).toBe('(epicerie) & lille:* & de');
  });
});
