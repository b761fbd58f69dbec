import { describe, expect, it } from '@jest/globals';
import { faces } from './fonts.js';
import { FontSubset, TrueTypeFile } from './font-subset.js';

/** The part of a parsed font that tells whether it draws what it should. */
interface Drawn {
  readonly numGlyphs: number;
  getGlyph(id: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } };
}

describe('a font cut down to the glyphs of a document', () => {
  it.each(['regular', 'semibold', 'italic'] as const)('draws them as the whole %s font does', async (name) => {
    const { font, shape } = faces()[name];
    const whole = font as unknown as Drawn & { createSubset(): FontSubset };
    const subset = whole.createSubset();
    const { glyphs } = shape('Œuvre n° 12 à Ÿ – « façade » 3\u202f000 € ☑');
    const numbers = glyphs.map((glyph) => subset.includeGlyph(glyph.id));
    expect(glyphs.map((glyph) => subset.includeGlyph(glyph))).toEqual(numbers);

    const bytes = subset.encode();
    const cut = (await import('fontkit')).create(bytes) as unknown as Drawn;
    expect(bytes.length).toBeLessThan(60_000);
    glyphs.forEach((glyph, index) => {
      const here = cut.getGlyph(numbers[index] ?? 0);
      expect(here.advanceWidth).toBe(whole.getGlyph(glyph.id).advanceWidth);
      expect(here.path.toSVG()).toBe(whole.getGlyph(glyph.id).path.toSVG());
    });
  });

  it('says which table is missing from a file that is no typeface', () => {
    expect(() => new TrueTypeFile(new Uint8Array(12), [])).toThrow('no table "hhea"');
  });
});
