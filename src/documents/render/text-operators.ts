import { faces, words } from './fonts.js';
import type { Piece } from './line-breaking.js';
import type { EmbeddedFont, PdfDocument } from './pdf-document.js';

/** A piece of a line and the left end of its line box, in points from the top left of the page. */
export interface Placed {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
}

/**
 * Shows pieces of text on the current page in one text object: the words come shaped from memory, and each operator is
 * written once, where pdfkit's `text` would shape, measure and position each line anew.
 */
export function showText(document: PdfDocument, placed: readonly Placed[]): void {
  const operators: string[] = ['BT'];
  let colour = '';
  let setting = '';
  for (const { piece, x, y } of placed) {
    const { size, leading, colour: wanted } = piece.style;
    const face = faces()[piece.style.face];
    const font = document.font(face.name, size)._font;
    document.page.fonts[font.id] ??= font.ref();
    if (wanted !== colour) operators.push(fillOperator(wanted));
    if (`${font.id} ${size}` !== setting) operators.push(`/${font.id} ${size} Tf`);
    colour = wanted;
    setting = `${font.id} ${size}`;
    const baseline = y + leading / 2 + ((face.ascent + face.descent) * size) / 2;
    // pdfkit's pages count from the top: the text matrix turns the glyphs upright again.
    operators.push(`1 0 0 -1 ${round(x)} ${round(baseline)} Tm`, glyphs(font, piece));
  }
  operators.push('ET');
  document.addContent(operators.join('\n'));
}

const colours = new Map<string, string>();

/** The operator that fills with a colour '#RRGGBB'. */
export function fillOperator(colour: string): string {
  let operator = colours.get(colour);
  if (operator === undefined) {
    const parts = [1, 3, 5].map((at) => round(parseInt(colour.slice(at, at + 2), 16) / 255));
    operator = `/DeviceRGB cs ${parts.join(' ')} scn`;
    colours.set(colour, operator);
  }
  return operator;
}

function glyphs(font: EmbeddedFont, piece: Piece): string {
  const face = faces()[piece.style.face];
  let shown = '[<';
  for (const word of words(piece.text)) {
    const { glyphs: run, kerning, offsets } = face.shape(word);
    for (let index = 0; index < run.length; index += 1) {
      const glyph = run[index];
      if (!glyph) continue;
      const number = font.subset.includeGlyph(glyph.id);
      font.widths[number] ??= glyph.advanceWidth * font.scale;
      font.unicode[number] ??= glyph.codePoints;
      const [right, up] = offsets?.[index] ?? NOWHERE;
      if (right === 0 && up === 0) shown += hexadecimal(number);
      else shown += moved(hexadecimal(number), right, up, piece.style.size);
      const kern = kerning[index] ?? 0;
      if (kern !== 0) shown += `> ${round(-kern)} <`;
    }
  }
  return `${shown}>] TJ`;
}

const NOWHERE = [0, 0] as const;

/** An accent drawn beside and above its place, then the pen back where it was. */
function moved(glyph: string, right: number, up: number, size: number): string {
  const rise = round((up * size) / 1000);
  return `>] TJ\n${rise} Ts\n[${round(-right)} <${glyph}> ${round(right)}] TJ\n0 Ts\n[<`;
}

const numerals: string[] = [];

function hexadecimal(number: number): string {
  return (numerals[number] ??= number.toString(16).padStart(4, '0'));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
