import { type FaceName, faces, widthOf, words } from './fonts.js';

/** Appearance of a stretch of text. Sizes and leading in points. */
export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** Text ready to be broken: one appearance, perhaps a link. */
export interface StyledRun {
  readonly text: string;
  readonly style: TextStyle;
  readonly href?: string | undefined;
}

/** A piece of one line. The width is in points. */
export interface Piece extends StyledRun {
  readonly width: number;
}

/** One line; its width leaves out the space at its end. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Places where a word that is too long for its column may be cut, best first: addresses, file names, compounds. */
const WITHIN_WORD = /[-/@_.:?&=]$/;

/**
 * Breaks text into lines of at most `width` points: at spaces, after the hyphen of a compound where the rest does not
 * fit, anywhere in a word wider than the column. A line feed ends a line. The space at the end of a line is kept, so that
 * a reader of the text does not join two words.
 */
export function breakLines(runs: readonly StyledRun[], width: number): Line[] {
  const filler = new LineFiller(width);
  for (const run of runs) {
    const parts = run.text.split('\n');
    parts.forEach((part, index) => {
      if (index > 0) filler.endLine();
      for (const word of words(part)) filler.add(word, run);
    });
  }
  return filler.finish();
}

/** Width of a text on one line, in points. */
export function textWidth(text: string, style: TextStyle): number {
  return widthOf(faces()[style.face], text, style.size);
}

class LineFiller {
  private readonly lines: Line[] = [];
  private pieces: Piece[] = [];
  private filled = 0;
  /** Pieces since the last place where the line may break: they move together. */
  private pending: Piece[] = [];
  private pendingWidth = 0;

  constructor(private readonly width: number) {}

  add(word: string, run: StyledRun): void {
    const width = measure(run, word);
    this.pending.push({ ...run, text: word, width });
    this.pendingWidth += width;
    if (word.endsWith(' ')) this.settle();
  }

  endLine(): void {
    const last = this.pending.at(-1) ?? this.pieces.at(-1);
    if (last && !last.text.endsWith(' ')) this.add(' ', last);
    this.settle();
    this.push();
  }

  finish(): Line[] {
    this.settle();
    if (this.pieces.length > 0 || this.lines.length === 0) this.push();
    return this.lines;
  }

  /** Places the pending word on this line, or on the next one. */
  private settle(): void {
    const last = this.pending.at(-1);
    if (!last) return;
    const blank = last.text.endsWith(' ') ? measure(last, ' ') : 0;
    if (this.filled + this.pendingWidth - blank > this.width + 0.01 && !this.cutAtHyphen()) {
      if (this.filled > 0) this.push();
      while (this.pendingWidth - blank > this.width + 0.01 && this.cutAnywhere());
    }
    this.pieces.push(...this.pending);
    this.filled += this.pendingWidth;
    this.pending = [];
    this.pendingWidth = 0;
  }

  /** Leaves the first members of a compound ("demi-journée") on this line if the rest fits on the next. */
  private cutAtHyphen(): boolean {
    const [word] = this.pending;
    if (this.pending.length !== 1 || !word || !/\p{L}-\p{L}/u.test(word.text)) return false;
    const cuts = [...word.text.matchAll(/(?<=\p{L}{2})-(?=\p{L}[\p{L}’])/gu)].map((cut) => cut.index + 1).reverse();
    const cut = cuts.find((at) => this.filled + measure(word, word.text.slice(0, at)) <= this.width);
    if (cut === undefined || measure(word, word.text.slice(cut)) > this.width) return false;
    this.takeHead(word, cut);
    return true;
  }

  private cutAnywhere(): boolean {
    const [word] = this.pending;
    if (!word || word.text.length < 2) return false;
    let cut = 1;
    while (cut < word.text.length - 1 && measure(word, word.text.slice(0, cut + 1)) <= this.width) cut += 1;
    let better = cut;
    while (better > 1 && !WITHIN_WORD.test(word.text.slice(0, better))) better -= 1;
    this.takeHead(word, better > cut / 2 ? better : cut);
    return true;
  }

  private takeHead(word: Piece, cut: number): void {
    const head = word.text.slice(0, cut);
    const tail = word.text.slice(cut);
    this.pieces.push({ ...word, text: head, width: measure(word, head) });
    this.push();
    const rest = { ...word, text: tail, width: measure(word, tail) };
    this.pending[0] = rest;
    this.pendingWidth = this.pending.reduce((sum, piece) => sum + piece.width, 0);
  }

  private push(): void {
    const merged: Piece[] = [];
    for (const piece of this.pieces) {
      const before = merged.at(-1);
      if (before && before.style === piece.style && before.href === piece.href) {
        merged[merged.length - 1] = { ...before, text: before.text + piece.text, width: before.width + piece.width };
      } else merged.push(piece);
    }
    const last = merged.at(-1);
    const total = merged.reduce((sum, piece) => sum + piece.width, 0);
    const blank = last?.text.endsWith(' ') ? measure(last, ' ') : 0;
    this.lines.push({ pieces: merged, width: total - blank });
    this.pieces = [];
    this.filled = 0;
  }
}

function measure({ style }: StyledRun, text: string): number {
  return faces()[style.face].shape(text).width * style.size;
}
