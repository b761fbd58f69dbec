import type { DocumentBlock, DocumentMeta, SignatureBlock } from './blocks.js';
import { drawSender, prepareLetterhead, prepareSignatures } from './letter-blocks.js';
import { drawPageFurniture } from './page-furniture.js';
import { finish } from './pdf-document.js';
import type { Prepared } from './prepared.js';
import { prepareQr } from './qr-block.js';
import { Sheet } from './sheet.js';
import { prepareKeyValues, prepareTable } from './table-blocks.js';
import {
  prepareHeading,
  prepareLegalNotice,
  prepareList,
  prepareParagraph,
  prepareSubject,
  prepareTitle,
} from './text-blocks.js';

/**
 * Renders a document as a PDF that is both an archive (PDF/A-2a, ISO 19005-2) and accessible (PDF/UA-1, ISO 14289-1):
 * A4, tagged, fonts embedded. Pure: no clock, no network; the same blocks and meta give the same bytes, whose SHA-256 can
 * be kept as proof. Characters that the typefaces lack are printed as `[?]`.
 *
 * @throws RangeError for a `createdAt` that is not an instant or a date that is not a civil date
 */
export async function renderPdf(blocks: readonly DocumentBlock[], meta: DocumentMeta): Promise<Uint8Array> {
  const sheet = new Sheet(meta);
  drawSender(sheet);
  const pieces = prepareAll(sheet, blocks.flatMap(splitAtBlankLines));
  pieces.forEach((piece, index) => drawInFlow(sheet, pieces, piece, index));
  sheet.close();
  drawPageFurniture(sheet);
  return finish(sheet.document);
}

function drawInFlow(sheet: Sheet, pieces: readonly Prepared[], piece: Prepared, index: number): void {
  const gap = index === 0 ? piece.before : Math.max(pieces[index - 1]?.after ?? 0, piece.before);
  if (!sheet.atTop) {
    if (gap + leadWithNext(pieces, index) > sheet.space) sheet.newPage();
    else sheet.y += gap;
  }
  const next = pieces[index + 1];
  piece.draw(next?.keepWithPrevious ? Math.max(piece.after, next.before) + next.height : 0);
}

/** Height of what must stand together from this block on: a heading brings the start of what it announces. */
function leadWithNext(pieces: readonly Prepared[], index: number): number {
  const piece = pieces[index];
  if (!piece) return 0;
  const next = pieces[index + 1];
  if (!piece.keepWithNext || !next) return piece.lead;
  return piece.height + Math.max(piece.after, next.before) + leadWithNext(pieces, index + 1);
}

function splitAtBlankLines(block: DocumentBlock): DocumentBlock[] {
  if (block.kind !== 'paragraph' || typeof block.text !== 'string') return [block];
  return block.text.split(/\n\s*\n/).map((text) => ({ kind: 'paragraph', text: text.trim() }));
}

/** Prepares the blocks one by one, but signatures that follow each other together. */
function prepareAll(sheet: Sheet, blocks: readonly DocumentBlock[]): Prepared[] {
  const pieces: Prepared[] = [];
  let signatures: SignatureBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'signature') {
      pieces.push(prepare(sheet, block));
      continue;
    }
    signatures.push(block);
    if (blocks[index + 1]?.kind === 'signature') continue;
    pieces.push(prepareSignatures(sheet, signatures));
    signatures = [];
  }
  return pieces;
}

function prepare(sheet: Sheet, block: Exclude<DocumentBlock, SignatureBlock>): Prepared {
  switch (block.kind) {
    case 'letterhead':
      return prepareLetterhead(sheet, block);
    case 'subject':
      return prepareSubject(sheet, block);
    case 'title':
      return prepareTitle(sheet, block);
    case 'heading':
      return prepareHeading(sheet, block);
    case 'paragraph':
      return prepareParagraph(sheet, block);
    case 'list':
      return prepareList(sheet, block);
    case 'keyValues':
      return prepareKeyValues(sheet, block);
    case 'table':
      return prepareTable(sheet, block);
    case 'qr':
      return prepareQr(sheet, block);
    case 'legalNotice':
      return prepareLegalNotice(sheet, block);
    case 'pageBreak':
      return { before: 0, after: 0, height: 0, lead: 0, draw: () => (sheet.atTop ? undefined : sheet.newPage()) };
  }
}
