import type { KeyValuesBlock, TableBlock } from './blocks.js';
import type { Line, TextStyle } from './line-breaking.js';
import { INK, MEASURE, PAGE, TYPE } from './paper.js';
import type { StructureElement } from './pdf-document.js';
import { flowLines, type Prepared } from './prepared.js';
import { type Column, heightOf, type Sheet } from './sheet.js';
import { columnWidths } from './column-widths.js';

const PADDING = { x: 6, y: 4.5 };
/** A row of more than a third of a page may go on over the next one; it wants some space before it starts. In points. */
const TALL = (PAGE.bottom - PAGE.nextTop) / 3;
const LEAST_OF_TALL_ROW = 100;

interface Cell {
  readonly lines: readonly Line[];
  readonly column: Column;
  readonly role: 'TH' | 'TD';
  readonly scope?: 'Row' | 'Column';
}

interface Row {
  readonly cells: readonly Cell[];
  readonly height: number;
}

/** A table with rules between rows; its header is repeated on each page, as an artifact. */
export function prepareTable(sheet: Sheet, block: TableBlock): Prepared {
  const columns = layOutColumns(sheet, block);
  const header = row(
    sheet,
    block.columns.map((column) => column.header),
    columns,
    () => TYPE.columnHead,
    'Column',
  );
  const first = block.rowHeaders ? 'Row' : undefined;
  const rows = block.rows.map((cells) => row(sheet, cells, columns, () => TYPE.cell, first));
  const totals = block.totals && row(sheet, block.totals, columns, () => TYPE.cellBold, first);
  const caption = block.caption ? sheet.lines(block.caption, TYPE.part, MEASURE) : [];
  const captionHeight = caption.length > 0 ? heightOf(caption) + 5 : 0;
  const all = totals ? [...rows, totals] : rows;
  const height = captionHeight + header.height + all.reduce((sum, each) => sum + each.height, 0);
  return {
    before: 8,
    after: 14,
    height,
    lead: captionHeight + header.height + leadOfRow(rows[0]),
    draw: (tail) => {
      const table = sheet.open('Table');
      if (caption.length > 0) {
        flowLines(sheet, sheet.open('Caption', {}, table), 'Caption', caption, { x: PAGE.left, width: MEASURE });
        sheet.y += 5;
      }
      drawHeader(sheet, header, table);
      all.forEach((each, index) => {
        const total = totals !== undefined && index === all.length - 1;
        const ending = all.slice(index + 1).reduce((sum, next) => sum + next.height, tail);
        // The last rows go along with what must follow the table; the first stays under its header.
        const follow = index > 0 && index >= rows.length - 1 ? ending : 0;
        drawRow(sheet, each, table, { header, follow, rule: total ? 'strong' : 'light' });
      });
      table.end();
    },
  };
}

/** Labels in grey on the left, values on the right: a table whose row headers are the labels. */
export function prepareKeyValues(sheet: Sheet, block: KeyValuesBlock): Prepared {
  const longest = Math.max(0, ...block.items.map((item) => sheet.width(item.label, TYPE.cellLabel)));
  const label = Math.min(longest + 2 * PADDING.x + 6, MEASURE * 0.4);
  const columns: Column[] = [
    { x: PAGE.left, width: label - 2 * PADDING.x },
    { x: PAGE.left + label, width: MEASURE - label - PADDING.x },
  ];
  const style = (index: number) => (index === 0 ? TYPE.cellLabel : TYPE.cell);
  const rows = block.items.map((item) => row(sheet, [item.label, item.value], columns, style, 'Row'));
  return {
    before: 4,
    after: 14,
    height: rows.reduce((sum, each) => sum + each.height, 0),
    lead: rows[0]?.height ?? 0,
    draw: (tail) => {
      const table = sheet.open('Table');
      rows.forEach((each, index) => {
        drawRow(sheet, each, table, { rule: 'light', follow: index === rows.length - 1 ? tail : 0 });
      });
      table.end();
    },
  };
}

function layOutColumns(sheet: Sheet, block: TableBlock): Column[] {
  let x = PAGE.left;
  return columnWidths(sheet, block, 2 * PADDING.x).map((width, index) => {
    const column = { x: x + PADDING.x, width: width - 2 * PADDING.x, align: block.columns[index]?.align };
    x += width;
    return column;
  });
}

function row(
  sheet: Sheet,
  texts: readonly string[],
  columns: readonly Column[],
  style: (index: number) => TextStyle,
  scope: 'Row' | 'Column' | undefined,
): Row {
  const cells = columns.map((column, index): Cell => {
    const lines = sheet.lines(texts[index] ?? '', style(index), column.width);
    const heads = scope === 'Column' || (scope === 'Row' && index === 0);
    return heads ? { lines, column, role: 'TH', scope } : { lines, column, role: 'TD' };
  });
  return { cells, height: Math.max(...cells.map((cell) => heightOf(cell.lines))) + 2 * PADDING.y };
}

function drawHeader(sheet: Sheet, header: Row, table: StructureElement | undefined): void {
  sheet.artifact('Layout', () => {
    sheet.document.rect(PAGE.left, sheet.y, MEASURE, header.height).fill(INK.petrolePale);
    sheet.rule(PAGE.left, sheet.y + header.height, MEASURE, INK.petrole, 1);
  });
  if (table) drawCells(sheet, header, table);
  else {
    sheet.artifact('Pagination', () => {
      for (const cell of header.cells) sheet.print(cell.lines, cell.column, sheet.y + PADDING.y);
    });
  }
  sheet.y += header.height;
}

interface RowContext {
  readonly header?: Row;
  /** Height of a row that must not be parted from this one. */
  readonly follow: number;
  readonly rule: 'light' | 'strong';
}

function drawRow(sheet: Sheet, each: Row, table: StructureElement, { header, follow, rule }: RowContext): void {
  const needed = each.height > TALL ? leadOfRow(each) : each.height + follow;
  if (needed > sheet.space && !sheet.atTop) turn(sheet, header);
  if (each.height > sheet.space) {
    drawTallRow(sheet, each, table, header);
  } else {
    drawCells(sheet, each, table);
    if (rule === 'strong') sheet.artifact('Layout', () => sheet.rule(PAGE.left, sheet.y, MEASURE, INK.encre, 1));
    sheet.y += each.height;
  }
  sheet.artifact('Layout', () => sheet.rule(PAGE.left, sheet.y, MEASURE, INK.filet, 0.75));
}

function leadOfRow(each: Row | undefined): number {
  if (!each) return 0;
  return each.height > TALL ? LEAST_OF_TALL_ROW : each.height;
}

function turn(sheet: Sheet, header: Row | undefined): void {
  sheet.newPage();
  if (header) drawHeader(sheet, header, undefined);
}

function drawCells(sheet: Sheet, each: Row, table: StructureElement): void {
  const line = sheet.open('TR', {}, table);
  for (const cell of each.cells) {
    const element = sheet.open(cell.role, cell.scope ? { scope: cell.scope } : {}, line);
    sheet.write(element, cell.role, cell.lines, cell.column, sheet.y + PADDING.y);
    element.end();
  }
  line.end();
}

/** A row taller than the space goes on over the next ones, each cell at its own line. */
function drawTallRow(sheet: Sheet, each: Row, table: StructureElement, header: Row | undefined): void {
  const line = sheet.open('TR', {}, table);
  const open = each.cells.map((cell) => ({
    cell,
    rest: cell.lines,
    element: sheet.open(cell.role, cell.scope ? { scope: cell.scope } : {}, line),
  }));
  for (;;) {
    let deepest = sheet.y;
    for (const part of open) {
      const leading = heightOf(part.rest.slice(0, 1)) || 1;
      const count = Math.max(1, Math.floor((sheet.space - 2 * PADDING.y) / leading));
      const below = sheet.write(
        part.element,
        part.cell.role,
        part.rest.slice(0, count),
        part.cell.column,
        sheet.y + PADDING.y,
      );
      deepest = Math.max(deepest, below + PADDING.y);
      part.rest = part.rest.slice(count);
    }
    sheet.y = deepest;
    if (open.every((part) => part.rest.length === 0)) break;
    turn(sheet, header);
  }
  for (const part of open) part.element.end();
  line.end();
}
