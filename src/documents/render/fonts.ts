import { create, type Font, type Glyph } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FontSubset, TrueTypeFile } from './font-subset.js';

/** The three cuts of Source Sans 3 (Adobe, OFL-1.1) that documents use. */
export type FaceName = 'regular' | 'semibold' | 'italic';

/** A word as it will be shown: glyphs, kerning after each in thousandths of the size, and the whole width in ems. */
export interface ShapedWord {
  readonly glyphs: readonly Glyph[];
  readonly kerning: readonly number[];
  readonly width: number;
  /** Where accents stand above or below their letter, in thousandths of the size; absent from nearly every word. */
  readonly offsets: readonly (readonly [right: number, up: number])[] | undefined;
}

/** A parsed face: `name` is the one to give to pdfkit, `font` the object to embed; `ascent` and `descent` in ems. */
export interface Face {
  readonly name: string;
  readonly font: Font;
  readonly ascent: number;
  readonly descent: number;
  shape(word: string): ShapedWord;
}

const FILES: Record<FaceName, string> = {
  regular: 'source-sans/TTF/SourceSans3-Regular.ttf',
  semibold: 'source-sans/TTF/SourceSans3-Semibold.ttf',
  italic: 'source-sans/TTF/SourceSans3-It.ttf',
};

const GENERATION = 10_000;
let loaded: Record<FaceName, Face> | undefined;

/** Parses the faces once per thread: parsing is three quarters of the cost of a short document. */
export function faces(): Record<FaceName, Face> {
  loaded ??= { regular: load('regular'), semibold: load('semibold'), italic: load('italic') };
  return loaded;
}

/** Width of a text without line feeds, in points. Words keep the space that follows them, as they are shown. */
export function widthOf(face: Face, text: string, size: number): number {
  let width = 0;
  for (const word of words(text)) width += face.shape(word).width;
  return width * size;
}

/** The words of a text, each with the space after it. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space + 1;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}

function load(name: FaceName): Face {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILES[name]));
  const parsed = create(bytes);
  const file = new TrueTypeFile(new Uint8Array(bytes), parsed.loca.offsets);
  // The parsed font keeps its own getters and caches; only its subset is another.
  const font = Object.create(parsed, { createSubset: { value: () => new FontSubset(file) } }) as Font;
  return {
    name: parsed.postscriptName,
    font,
    ascent: parsed.ascent / parsed.unitsPerEm,
    descent: parsed.descent / parsed.unitsPerEm,
    shape: remembering((word) => shape(parsed, word)),
  };
}

function shape(font: Font, word: string): ShapedWord {
  const { glyphs, positions } = font.layout(word);
  const thousandth = 1000 / font.unitsPerEm;
  return {
    glyphs,
    kerning: positions.map(({ xAdvance }, index) => (xAdvance - (glyphs[index]?.advanceWidth ?? 0)) * thousandth),
    width: positions.reduce((sum, position) => sum + position.xAdvance, 0) / font.unitsPerEm,
    offsets: positions.some((position) => position.xOffset !== 0 || position.yOffset !== 0)
      ? positions.map(({ xOffset, yOffset }) => [xOffset * thousandth, yOffset * thousandth])
      : undefined,
  };
}

/** Remembers the last 10,000 to 20,000 words: two generations, so that forgetting costs nothing. */
function remembering(make: (word: string) => ShapedWord): (word: string) => ShapedWord {
  let young = new Map<string, ShapedWord>();
  let old = new Map<string, ShapedWord>();
  return (word) => {
    let shaped = young.get(word);
    if (!shaped) {
      shaped = old.get(word) ?? make(word);
      if (young.size >= GENERATION) [young, old] = [new Map(), young];
      young.set(word, shaped);
    }
    return shaped;
  };
}
