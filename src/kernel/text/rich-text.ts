import { Lexer, type Token, type Tokens } from 'marked';

/** A stretch of text in one style; `'\n'` alone is a line break. `href` is http, https or mailto, nothing else. */
export interface RichRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly href?: string;
}

export interface RichItem {
  readonly runs: readonly RichRun[];
  readonly list?: RichList;
}

export interface RichList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly RichItem[];
}

/** One block of a text: what a page may draw, and all it may draw. */
export type RichBlock =
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly runs: readonly RichRun[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly RichRun[] }
  | RichList;

type Style = Omit<RichRun, 'text'>;

/** Deeper than any honest text goes; what lies below stands as plain text. */
const DEEPEST = 6;

/**
 * Reads limited Markdown: headings, bold, italic, lists and links; no HTML ever comes out, only these blocks. Anything else
 * (HTML, pictures, code, tables) stands as the characters typed. Never throws, whatever it is given.
 */
export function richText(source: string): RichBlock[] {
  // deep nests of quotes and lists make the reader recurse without end: such a text is no prose
  if (/^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]*){12}/m.test(source)) return plain(source);
  try {
    return nested(new Lexer({ gfm: true, breaks: true }).lex(source).flatMap((token) => blocksOf(token, 0)));
  } catch {
    return plain(source);
  }
}

/** A block whose heading still has the depth it was typed with, from 1 to 6. */
type Typed = Exclude<RichBlock, { readonly kind: 'heading' }> | TypedHeading;

interface TypedHeading {
  readonly kind: 'heading';
  readonly level: number;
  readonly runs: readonly RichRun[];
}

/** A page has its title and that of the passage: the first rank used is the third, the others are below, and none is skipped. */
function nested(blocks: readonly Typed[]): RichBlock[] {
  const first = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 6)));
  let above = false;
  return blocks.map((block): RichBlock => {
    if (block.kind !== 'heading') return block;
    const level = block.level === first || !above ? 3 : 4;
    above = true;
    return { ...block, level };
  });
}

function blocksOf(token: Token, depth: number): Typed[] {
  if (depth > DEEPEST) return plain(token.raw);
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading': {
      const { depth: level, tokens = [] } = token as Tokens.Heading;
      return [{ kind: 'heading', level, runs: runsOf(tokens, {}, depth) }];
    }
    case 'paragraph':
    case 'text': {
      const { tokens } = token as Tokens.Paragraph | Tokens.Text;
      return tokens ? paragraph(runsOf(tokens, {}, depth)) : plain(token.raw);
    }
    case 'list':
      return [listOf(token as Tokens.List, depth)];
    case 'blockquote':
      return ((token as Tokens.Blockquote).tokens ?? []).flatMap((each) => blocksOf(each, depth + 1));
    default:
      return plain(token.raw);
  }
}

function listOf({ ordered, items }: Tokens.List, depth: number): RichList {
  return { kind: 'list', ordered, items: items.map((item) => itemOf(item, depth)) };
}

/** An item holds one line of text and perhaps one list; further paragraphs follow on the same line. */
function itemOf({ tokens }: Tokens.ListItem, depth: number): RichItem {
  const blocks = tokens.flatMap((token) => blocksOf(token, depth + 1));
  const list = blocks.find((block): block is RichList => block.kind === 'list');
  const texts = blocks.filter((block): block is Exclude<Typed, RichList> => block.kind !== 'list');
  const runs = texts.flatMap((block, index) => (index === 0 ? block.runs : [{ text: ' ' }, ...block.runs]));
  return { runs, ...(list ? { list } : {}) };
}

function runsOf(tokens: readonly Token[], style: Style, depth: number): RichRun[] {
  if (depth > DEEPEST) return [{ text: tokens.map(({ raw }) => raw).join(''), ...style }];
  return joined(tokens.flatMap((token) => runsOfOne(token, style, depth)));
}

function runsOfOne(token: Token, style: Style, depth: number): RichRun[] {
  const inner = (more: Style) => runsOf((token as Tokens.Strong).tokens ?? [], { ...style, ...more }, depth + 1);
  switch (token.type) {
    case 'strong':
      return inner({ bold: true });
    case 'em':
      return inner({ italic: true });
    case 'del':
      return inner({});
    case 'link': {
      const href = safeHref((token as Tokens.Link).href);
      return inner(href ? { href } : {});
    }
    case 'br':
      return [{ text: '\n' }];
    case 'escape':
      return [{ text: (token as Tokens.Escape).text, ...style }];
    case 'text': {
      const { tokens, text } = token as Tokens.Text;
      return tokens ? runsOf(tokens, style, depth + 1) : [{ text: oneSpace(text), ...style }];
    }
    default:
      return [{ text: oneSpace(token.raw), ...style }];
  }
}

/** The address as a browser reads it, if it is one a text may lead to; null leaves the words without a link. */
export function safeHref(href: string): string | null {
  try {
    const url = new URL(href);
    const allowed = ['http:', 'https:', 'mailto:'].includes(url.protocol) && !url.username && !url.password;
    return allowed ? url.href : null;
  } catch {
    return null;
  }
}

function paragraph(runs: readonly RichRun[]): RichBlock[] {
  return runs.some(({ text }) => text.trim()) ? [{ kind: 'paragraph', runs }] : [];
}

function plain(raw: string): RichBlock[] {
  return paragraph([{ text: oneSpace(raw).trim() }]);
}

/** What stands as typed is one line. */
function oneSpace(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, ' ');
}

/** Neighbours of one style are one run. */
function joined(runs: readonly RichRun[]): RichRun[] {
  return runs.reduce<RichRun[]>((all, run) => {
    const last = all.at(-1);
    const same = last && run.text !== '\n' && last.text !== '\n' && sameStyle(last, run);
    return same ? [...all.slice(0, -1), { ...last, text: last.text + run.text }] : [...all, run];
  }, []);
}

function sameStyle(one: RichRun, other: RichRun): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.href === other.href;
}
