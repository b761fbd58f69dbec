import type { TextStyle } from './line-breaking.js';
import { fillOperator } from './text-operators.js';

const MM = 72 / 25.4;

/** A4, in points, y counted from the top. The window of a French envelope fixes where the recipient stands. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 25 * MM,
  right: 595.28 - 25 * MM,
  bottom: 841.89 - 21 * MM,
  firstTop: 14 * MM,
  nextTop: 24 * MM,
  windowLeft: 105 * MM,
  windowTop: 50 * MM,
  windowWidth: 80 * MM,
  footer: 841.89 - 13 * MM,
  runningHead: 10.5 * MM,
} as const;

/** Width of the text, in points. */
export const MEASURE = PAGE.right - PAGE.left;

/** The printed part of the palette shared with the screens. */
export const INK = {
  encre: '#12262B',
  encre2: '#43565B',
  petrole: '#0B4F5C',
  petroleFort: '#083A44',
  petrolePale: '#E4F0F2',
  brique: '#A3281B',
  briquePale: '#FCEBE8',
  filet: '#D3DBDA',
  craie: '#F2F5F4',
  genet: '#FFC83D',
  papier: '#FFFFFF',
} as const;

/** Sizes and leading in points; body text at 10.5 on 15 keeps some ninety characters a line. */
export const TYPE = {
  body: { face: 'regular', size: 10.5, leading: 15, colour: INK.encre },
  bold: { face: 'semibold', size: 10.5, leading: 15, colour: INK.encre },
  italic: { face: 'italic', size: 10.5, leading: 15, colour: INK.encre },
  title: { face: 'semibold', size: 20, leading: 25, colour: INK.petroleFort },
  subtitle: { face: 'regular', size: 12, leading: 16, colour: INK.encre2 },
  subject: { face: 'semibold', size: 11, leading: 15.5, colour: INK.encre },
  section: { face: 'semibold', size: 13, leading: 18, colour: INK.petroleFort },
  part: { face: 'semibold', size: 11, leading: 15.5, colour: INK.encre },
  authority: { face: 'semibold', size: 14, leading: 18, colour: INK.petroleFort },
  service: { face: 'semibold', size: 9.5, leading: 13, colour: INK.encre },
  small: { face: 'regular', size: 8.5, leading: 12, colour: INK.encre2 },
  smallBold: { face: 'semibold', size: 8.5, leading: 12, colour: INK.encre },
  reference: { face: 'regular', size: 9.5, leading: 14, colour: INK.encre },
  referenceLabel: { face: 'regular', size: 9.5, leading: 14, colour: INK.encre2 },
  recipient: { face: 'regular', size: 11, leading: 15, colour: INK.encre },
  cell: { face: 'regular', size: 9.5, leading: 13, colour: INK.encre },
  cellBold: { face: 'semibold', size: 9.5, leading: 13, colour: INK.encre },
  cellLabel: { face: 'regular', size: 9.5, leading: 13, colour: INK.encre2 },
  columnHead: { face: 'semibold', size: 9, leading: 12.5, colour: INK.petroleFort },
  specimen: { face: 'semibold', size: 9, leading: 12, colour: INK.brique },
  running: { face: 'regular', size: 8, leading: 11, colour: INK.encre2 },
} as const satisfies Record<string, TextStyle>;

/** Stripes of the woven selvedge: colour and width in CSS pixels; null is the gap of paper between two threads. */
const SELVEDGE: readonly (readonly [colour: string | null, width: number])[] = [
  [INK.petrole, 28],
  [null, 3],
  [INK.petrole, 3],
  [null, 3],
  [INK.brique, 6],
  [null, 3],
  [INK.genet, 12],
  [null, 3],
];
const PIXEL = 0.75;

/** Drawing operators of the selvedge, 8 px high along the top edge: written once, it is the same on every page. */
export const SELVEDGE_OPERATORS = weave();

function weave(): string {
  const threads = new Map<string, string[]>();
  let x = 0;
  while (x < PAGE.width) {
    for (const [colour, width] of SELVEDGE) {
      const end = Math.min(x + width * PIXEL, PAGE.width);
      if (colour && end > x) {
        threads.set(colour, [...(threads.get(colour) ?? []), `${round(x)} 0 ${round(end - x)} ${8 * PIXEL} re`]);
      }
      x += width * PIXEL;
    }
  }
  const drawn = [...threads].map(([colour, strips]) => `${fillOperator(colour)}\n${strips.join('\n')}\nf`);
  return `q\n${drawn.join('\n')}\nQ`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
