import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines, textWidth } from './line-breaking.js';
import { TYPE } from './paper.js';
import { printable } from './printable.js';

const texts = (text: string, width: number) =>
  breakLines([{ text, style: TYPE.body }], width).map((line) => line.pieces.map((piece) => piece.text).join(''));

describe('breaking lines', () => {
  it('keeps the space at the end of a line, so that words stay apart when read', () => {
    const lines = texts('Une subvention est accordée', 70);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/ $/);
  });

  it('never breaks at a no-break space', () => {
    expect(texts('soit 12\u202f500\u00a0€', 50)).toEqual(['soit ', '12\u202f500\u00a0€']);
  });

  it('starts a new line at a line feed and reads it as a space', () => {
    expect(texts('un\ndeux', 300)).toEqual(['un ', 'deux']);
  });

  it('cuts a compound after its hyphen only where the rest fits', () => {
    expect(texts('la Chapelle-d’Armentières', 80)).toEqual(['la Chapelle-', 'd’Armentières']);
    expect(texts('un rendez-vous', 300)).toEqual(['un rendez-vous']);
  });

  it('does not part a word from the comma of another appearance', () => {
    const bold = { text: 'Bobines', style: TYPE.bold };
    const room = textWidth('Les ', TYPE.body) + textWidth('Bobines', TYPE.bold) + 1;
    const lines = breakLines([{ text: 'Les ', style: TYPE.body }, bold, { text: ', rue', style: TYPE.body }], room);
    expect(lines.map((line) => line.pieces.map((piece) => piece.text).join(''))).toEqual(['Les ', 'Bobines, ', 'rue']);
  });

  it('keeps every character and every width, whatever the text', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdéWil-/.@1’«\u00a0'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 20, max: 300 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = breakLines([{ text, style: TYPE.body }], width);
          expect(lines.flatMap((line) => line.pieces.map((piece) => piece.text)).join('')).toBe(text);
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.02);
          expect(textWidth(text, TYPE.body)).toBeGreaterThan(0);
        },
      ),
      { seed: 20_221_216, numRuns: 300 },
    );
  });
});

describe('printable text', () => {
  it.each<[string, string]>([
    ['L’été à Ÿvelines, 12\u202f500\u00a0€ ☐ ☑', 'L’été à Ÿvelines, 12\u202f500\u00a0€ ☐ ☑'],
    ['e\u0301te\u0301', 'été'],
    ['sub\u00adven\u00adtion', 'subvention'],
    ['bravo 👏🏽👏', 'bravo [?]'],
    ['a\tb\r\nc', 'a b\nc'],
    ['Ελλάδα Україна', 'Ελλάδα Україна'],
    ['Ａ１', 'A1'],
  ])('prints "%s"', (raw, printed) => {
    expect(printable(raw)).toBe(printed);
  });
});
