import { dateInWords } from '../../kernel/text/typography.js';
import type { LabelledValue, LetterheadBlock, SignatureBlock } from './blocks.js';
import type { Line, TextStyle } from './line-breaking.js';
import { INK, MEASURE, PAGE, TYPE } from './paper.js';
import { flowLines, type Prepared } from './prepared.js';
import { type Column, heightOf, type Sheet } from './sheet.js';

const LEFT: Column = { x: PAGE.left, width: PAGE.windowLeft - PAGE.left - 16 };
const RIGHT: Column = { x: PAGE.windowLeft, width: PAGE.windowWidth };

/** Writes the issuing authority at the head of the first page, and the specimen mark where the data are invented. */
export function drawSender(sheet: Sheet): void {
  const { authority } = sheet.meta;
  const lines: [string, TextStyle][] = [[authority.name, TYPE.authority]];
  if (authority.service) lines.push([authority.service, TYPE.service]);
  for (const line of [...authority.address, ...(authority.contact ?? [])]) lines.push([line, TYPE.small]);
  for (const [text, style] of lines) paragraph(sheet, sheet.lines(text, style, MEASURE * 0.62), LEFT);
  if (marked(sheet)) drawSpecimen(sheet);
}

/** Recipient at the envelope's window, references beside it, then place and date above the body. */
export function prepareLetterhead(sheet: Sheet, block: LetterheadBlock): Prepared {
  return {
    before: 0,
    after: 12,
    height: 0,
    lead: 0,
    draw: () => {
      const top = Math.max(PAGE.windowTop, sheet.y + 14);
      sheet.y = top;
      for (const line of block.recipient) paragraph(sheet, sheet.lines(line, TYPE.recipient, RIGHT.width), RIGHT);
      const belowRecipient = sheet.y;
      sheet.y = top + 1;
      for (const reference of block.references ?? []) drawReference(sheet, reference);
      const belowReferences = sheet.y;
      sheet.y = Math.max(belowRecipient + 20, top + 82);
      const written = placeAndDate(sheet, block);
      if (written) paragraph(sheet, sheet.lines(written, TYPE.body, RIGHT.width), RIGHT);
      sheet.y = Math.max(sheet.y, belowReferences);
    },
  };
}

/**
 * Capacity, name and note of the signatories, kept on one page with the end of the text: one under the recipient's axis,
 * two side by side, as in an agreement.
 */
export function prepareSignatures(sheet: Sheet, blocks: readonly SignatureBlock[]): Prepared {
  const columns = blocks.length === 1 ? [RIGHT] : [LEFT, RIGHT];
  const signatures = blocks.map((block, index) => {
    const column = columns[index % columns.length] ?? RIGHT;
    return { column, parts: signatureParts(sheet, block, column.width), row: Math.floor(index / columns.length) };
  });
  const rows = Math.ceil(blocks.length / columns.length);
  const heights = Array.from({ length: rows }, (_unused, row) =>
    Math.max(...signatures.filter((each) => each.row === row).map((each) => partsHeight(each.parts))),
  );
  const gap = 20;
  const height = heights.reduce((sum, each) => sum + each + gap, -gap);
  return {
    before: 20,
    after: 14,
    height,
    lead: height,
    keepWithPrevious: true,
    draw: () => {
      let top = sheet.y;
      heights.forEach((rowHeight, row) => {
        for (const { column, parts } of signatures.filter((each) => each.row === row)) {
          sheet.y = top;
          for (const part of parts) {
            sheet.y += part.above;
            paragraph(sheet, part.lines, column);
          }
        }
        top += rowHeight + gap;
      });
      sheet.y = top - gap;
    },
  };
}

interface SignaturePart {
  readonly lines: readonly Line[];
  readonly above: number;
}

function signatureParts(sheet: Sheet, block: SignatureBlock, width: number): SignaturePart[] {
  const wanted: [text: string | undefined, style: TextStyle, above: number][] = [
    [block.preamble, TYPE.body, 0],
    [block.capacity, TYPE.body, 0],
    [block.name, TYPE.bold, block.note ? 16 : 44],
    [block.note, TYPE.small, 3],
  ];
  return wanted.flatMap(([text, style, above]) => (text ? [{ lines: sheet.lines(text, style, width), above }] : []));
}

function partsHeight(parts: readonly SignaturePart[]): number {
  return parts.reduce((sum, part) => sum + part.above + heightOf(part.lines), 0);
}

function placeAndDate(sheet: Sheet, { place, date }: LetterheadBlock): string | undefined {
  const day = date === undefined ? undefined : dateInWords(date, sheet.language);
  if (!day) return place;
  if (!place) return day;
  return sheet.language === 'fr' ? `${place}, le ${day}` : `${place}, ${day}`;
}

function drawReference(sheet: Sheet, { label, value }: LabelledValue): void {
  const colon = sheet.language === 'fr' ? ' : ' : ': ';
  const labelled = sheet.lines(`${label}${colon}`, TYPE.referenceLabel, LEFT.width);
  const indent = (labelled[0]?.width ?? 0) + 3;
  const fits = sheet.width(value, TYPE.reference) <= LEFT.width - indent;
  const element = sheet.open('P');
  const below = sheet.write(element, 'P', withSpace(labelled), LEFT, sheet.y);
  const column = fits ? { x: LEFT.x + indent, width: LEFT.width - indent } : LEFT;
  const lines = sheet.lines(value, TYPE.reference, column.width);
  sheet.y = sheet.write(element, 'P', lines, column, fits ? sheet.y : below);
  element.end();
}

/** Keeps the label from running into its value in the text that assistive technology reads. */
function withSpace(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) => (piece.text.endsWith(' ') ? piece : { ...piece, text: `${piece.text} ` })),
  }));
}

/** Real text, since a watermark says nothing to someone who listens to the page. */
function drawSpecimen(sheet: Sheet): void {
  const after = sheet.y;
  const text = sheet.set(specimen(sheet));
  const width = sheet.width(text, TYPE.specimen) + 16;
  const x = PAGE.right - width;
  sheet.artifact('Layout', () => {
    sheet.document.rect(x, PAGE.firstTop + 1, width, 18).fill(INK.briquePale);
  });
  const element = sheet.open('P');
  sheet.write(element, 'P', sheet.lines(text, TYPE.specimen, width), { x: x + 8, width }, PAGE.firstTop + 4);
  element.end();
  sheet.y = after;
}

/** Whether every page says that the document decides nothing. */
export function marked({ meta }: Sheet): boolean {
  return Boolean(meta.fictional || meta.draft);
}

/** The mark of a text still to be signed, or of a document whose people and figures are invented. */
export function specimen(sheet: Sheet): string {
  if (sheet.meta.draft) return sheet.language === 'fr' ? 'PROJET – sans valeur' : 'DRAFT – of no effect';
  return sheet.language === 'fr' ? 'SPÉCIMEN – données fictives' : 'SPECIMEN – fictional data';
}

function paragraph(sheet: Sheet, lines: readonly Line[], column: Column): void {
  flowLines(sheet, sheet.open('P'), 'P', lines, column);
}
