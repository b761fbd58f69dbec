import { create, type Font, type GlyphRun } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The three cuts of Source Sans 3 (Adobe, OFL-1.1) that documents use. */
export type FaceName = 'regular' | 'semibold' | 'italic';

/** A parsed face: `name` is the one to give to pdfkit, `font` the object to embed. Widths are in points. */
export interface Face {
  readonly name: string;
  readonly font: Font;
  readonly ascent: number;
  readonly descent: number;
  widthOf(text: string, size: number): number;
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

function load(name: FaceName): Face {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILES[name]));
  const parsed = create(bytes);
  const layout = rememberWords(parsed);
  // Only `layout` differs from the parsed font, which keeps its own getters and caches.
  const font = Object.create(parsed, { layout: { value: layout } }) as Font;
  const scale = 1 / parsed.unitsPerEm;
  return {
    name: parsed.postscriptName,
    font,
    ascent: parsed.ascent * scale,
    descent: parsed.descent * scale,
    widthOf: (text, size) => layout(text).advanceWidth * scale * size,
  };
}

/** A shaped word. pdfkit scales the positions in place, so each caller gets its own. */
class ShapedWord implements GlyphRun {
  readonly positions;

  constructor(
    readonly glyphs: GlyphRun['glyphs'],
    positions: GlyphRun['positions'],
  ) {
    this.positions = positions.map((position) => ({ ...position }));
  }

  get advanceWidth(): number {
    return this.positions.reduce((sum, position) => sum + position.xAdvance, 0);
  }
}

/** Shaping with a memory of the last 10,000 to 20,000 words: two generations, so that forgetting costs nothing. */
function rememberWords(font: Font): (text: string, features?: unknown) => GlyphRun {
  let young = new Map<string, GlyphRun>();
  let old = new Map<string, GlyphRun>();
  return (text, features) => {
    if (features) return font.layout(text, features);
    let run = young.get(text);
    if (!run) {
      run = old.get(text) ?? font.layout(text);
      if (young.size >= GENERATION) [young, old] = [new Map(), young];
      young.set(text, run);
    }
    return new ShapedWord(run.glyphs, run.positions);
  };
}
