import { type Language, typeset } from '../../kernel/text/typography.js';
import type { DocumentMeta, Inline } from './blocks.js';
import { breakLines, type Line, type StyledRun, type TextStyle, textWidth } from './line-breaking.js';
import { INK, PAGE, SELVEDGE_OPERATORS } from './paper.js';
import { openDocument, type PdfDocument, type StructureElement, type StructureOptions } from './pdf-document.js';
import { printable } from './printable.js';
import { type Placed, showText } from './text-operators.js';

/** Where lines go: the left edge, the width of their column, and the side they lean on. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | undefined;
}

/**
 * The paper being written on: pages one after the other, a cursor `y` from the top in points, and the structure tree that
 * grows with them. Everything drawn is either inside a structure element or an artifact.
 */
export class Sheet {
  readonly document: PdfDocument;
  readonly language: Language;
  /** Cursor, in points from the top of the page. */
  y = 0;
  private readonly root: StructureElement;
  private top = 0;
  private headingDepth = 0;
  private mainHeading = false;

  constructor(readonly meta: DocumentMeta) {
    this.document = openDocument(meta);
    this.language = meta.language;
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
    this.newPage();
    this.y = this.top = PAGE.firstTop;
  }

  /** Points left on the page. */
  get space(): number {
    return PAGE.bottom - this.y;
  }

  /** True while nothing has been written below the head of the page. */
  get atTop(): boolean {
    return this.y <= this.top;
  }

  newPage(): void {
    this.document.addPage();
    this.artifact('Layout', () => this.document.addContent(SELVEDGE_OPERATORS));
    this.y = this.top = PAGE.nextTop;
  }

  /** Closes the structure; nothing but artifacts may follow. */
  close(): void {
    this.root.end();
  }

  /** Breaks a text of the document into lines, by the typography of its language. */
  lines(text: Inline, style: TextStyle, width: number): Line[] {
    return breakLines(this.runs(text, style), width);
  }

  /** Width of a text on a single line, in points. */
  width(text: string, style: TextStyle): number {
    return textWidth(this.set(text), style);
  }

  /** A text as it will be printed. */
  set(text: string): string {
    return printable(typeset(text, this.language));
  }

  /** Opens an element of the structure under `parent`, or under the document. Whoever opens it ends it. */
  open(type: string, options: StructureOptions = {}, parent: StructureElement = this.root): StructureElement {
    const element = this.document.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Opens a heading whose level follows from those before: the first is H1, and no level is skipped. */
  openHeading(depth: 0 | 1 | 2): StructureElement {
    if (depth === 0) this.mainHeading = true;
    const wanted = depth + (this.mainHeading ? 1 : 0);
    this.headingDepth = Math.max(1, Math.min(wanted, this.headingDepth + 1));
    return this.open(`H${this.headingDepth}`);
  }

  /** Draws something as content of a structure element. */
  mark(element: StructureElement, tag: string, draw: () => void): void {
    const content = this.document.markStructureContent(tag);
    draw();
    this.document.endMarkedContent();
    element.add(content);
  }

  /** Draws something that assistive technology passes over: ornament, rule, page number, repeated header. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  /** Writes lines from `y` down as content of an element; links get their own element. Gives the y below them. */
  write(element: StructureElement, tag: string, lines: readonly Line[], column: Column, y: number): number {
    const { placed, below } = place(lines, column, y);
    for (let from = 0; from < placed.length;) {
      let to = from;
      while (to < placed.length && !placed[to]?.piece.href) to += 1;
      const plain = placed.slice(from, to);
      if (plain.length > 0) this.mark(element, tag, () => showText(this.document, plain));
      const link = placed[to];
      if (link) this.writeLink(element, link);
      from = to + 1;
    }
    return below;
  }

  /** Writes lines without structure, for use inside `mark` or `artifact`. Gives the y below them. */
  print(lines: readonly Line[], column: Column, y: number): number {
    const { placed, below } = place(lines, column, y);
    showText(this.document, placed);
    return below;
  }

  /** A horizontal rule, inside an artifact. */
  rule(x: number, y: number, width: number, colour: string, thickness: number): void {
    this.document
      .lineWidth(thickness)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(colour);
  }

  private runs(text: Inline, style: TextStyle): StyledRun[] {
    if (typeof text === 'string') return [{ text: this.set(text), style }];
    return text.map((run) => {
      const face = run.bold ? 'semibold' : run.italic ? 'italic' : style.face;
      const colour = run.href ? INK.petrole : style.colour;
      return { text: this.set(run.text), style: { ...style, face, colour }, href: run.href };
    });
  }

  private writeLink(parent: StructureElement, { piece, x, y }: Placed): void {
    const { size, leading } = piece.style;
    const url = piece.href ?? '';
    const link = this.open('Link', {}, parent);
    this.mark(link, 'Link', () => showText(this.document, [{ piece, x, y }]));
    const description = this.language === 'fr' ? `Ouvrir ${url}` : `Open ${url}`;
    // A boxed string is what pdfkit writes as a PDF string; PDF/UA wants the description.
    this.document.link(x, y, piece.width, leading, url, { structParent: link, Contents: new String(description) });
    link.end();
    this.artifact('Layout', () => this.rule(x, y + leading / 2 + size * 0.42, piece.width, INK.petrole, 0.5));
  }
}

function place(lines: readonly Line[], column: Column, y: number): { placed: Placed[]; below: number } {
  const placed: Placed[] = [];
  let below = y;
  for (const line of lines) {
    let x = column.align === 'right' ? column.x + column.width - line.width : column.x;
    for (const piece of line.pieces) {
      placed.push({ piece, x, y: below });
      x += piece.width;
    }
    below += leadingOf(line);
  }
  return { placed, below };
}

/** Height of a line, in points: that of its tallest piece. */
export function leadingOf(line: Line): number {
  return line.pieces.reduce((most, piece) => Math.max(most, piece.style.leading), 0);
}

/** Height of lines one below the other, in points. */
export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + leadingOf(line), 0);
}
