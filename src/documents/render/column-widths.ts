import type { TableBlock } from './blocks.js';
import { MEASURE, TYPE } from './paper.js';
import type { Sheet } from './sheet.js';

/** Rows looked at to find out how wide the columns should be: a long register need not be read twice. */
const SAMPLE = 60;

/**
 * Widths of a table's columns, in points, filling the measure. Told shares are obeyed; otherwise columns of figures get
 * what they need and the text columns share the rest so that short contents stay on one line, never below their longest word.
 */
export function columnWidths(sheet: Sheet, block: TableBlock, padding: number): number[] {
  const { columns } = block;
  if (columns.every((column) => column.width !== undefined)) {
    const total = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
    return columns.map((column) => (MEASURE * (column.width ?? 0)) / total);
  }
  const wishes = columns.map((column, index) => wish(sheet, block, index, padding, column.align === 'right'));
  const natural = wishes.reduce((sum, each) => sum + each.natural, 0);
  if (natural <= MEASURE) {
    const elastic = wishes.filter((each) => !each.rigid);
    const share = (MEASURE - natural) / (elastic.length || wishes.length);
    return wishes.map((each) => each.natural + (elastic.length === 0 || !each.rigid ? share : 0));
  }
  const least = wishes.reduce((sum, each) => sum + each.least, 0);
  if (least >= MEASURE) return wishes.map((each) => (each.least * MEASURE) / least);
  return share(wishes);
}

/** Gives each column what it wishes, modest ones first, the greedy ones sharing what is left. */
function share(wishes: readonly Wish[]): number[] {
  const widths = wishes.map((each) => each.least);
  let left = MEASURE - widths.reduce((sum, width) => sum + width, 0);
  const byAppetite = wishes.map((each, index) => ({ index, appetite: each.natural - each.least }));
  byAppetite.sort((one, other) => one.appetite - other.appetite);
  byAppetite.forEach(({ index, appetite }, served) => {
    const given = Math.min(appetite, left / (byAppetite.length - served));
    widths[index] = (widths[index] ?? 0) + given;
    left -= given;
  });
  return widths;
}

interface Wish {
  readonly natural: number;
  readonly least: number;
  readonly rigid: boolean;
}

function wish(sheet: Sheet, block: TableBlock, index: number, padding: number, rigid: boolean): Wish {
  const head = block.columns[index]?.header ?? '';
  const step = Math.max(1, Math.floor(block.rows.length / SAMPLE));
  const texts = block.rows.filter((_row, at) => at % step === 0).map((row) => row[index] ?? '');
  if (block.totals) texts.push(block.totals[index] ?? '');
  const whole = texts.map((text) => sheet.width(text, TYPE.cellBold));
  const words = [...texts, head]
    .flatMap((text) => sheet.set(text).split(/[ \n]/))
    .map((word) => sheet.width(word, TYPE.cellBold));
  const least = Math.max(0, ...words) + padding;
  const natural = Math.max(
    least,
    ...whole.map((width) => width + padding),
    sheet.width(head, TYPE.columnHead) + padding,
  );
  return { natural, least: rigid ? Math.max(least, ...whole.map((width) => width + padding)) : least, rigid };
}
