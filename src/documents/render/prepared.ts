import type { Line } from './line-breaking.js';
import type { StructureElement } from './pdf-document.js';
import { type Column, heightOf, type Sheet } from './sheet.js';

/**
 * A block whose lines are broken and measured, ready to be drawn at the cursor. Lengths in points.
 *
 * - `before`, `after`: space wished around it; between two blocks the larger counts.
 * - `height`: of the whole block; `lead`: of what must stay together at its start.
 * - `keepWithNext`: never the last thing on a page; `keepWithPrevious`: never the first if something can come with it.
 * - `draw(tail)`: draws from the cursor down, over as many pages as needed, and leaves `tail` points after its end, or
 *   else takes a few of its lines to the next page, where there is room.
 */
export interface Prepared {
  readonly before: number;
  readonly after: number;
  readonly height: number;
  readonly lead: number;
  readonly keepWithNext?: boolean;
  readonly keepWithPrevious?: boolean;
  draw(tail: number): void;
}

/** Lines that stay together at the foot or head of a page. */
const TOGETHER = 2;

/** Height of the lines that must not be parted from the start of a text: all of three, two of more. */
export function leadOf(lines: readonly Line[]): number {
  return heightOf(lines.length <= TOGETHER + 1 ? lines : lines.slice(0, TOGETHER));
}

/**
 * Writes lines as the content of one element, page after page, leaving no single line behind or ahead. The element is
 * ended.
 */
export function flowLines(
  sheet: Sheet,
  element: StructureElement,
  tag: string,
  lines: readonly Line[],
  column: Column,
  tail = 0,
): void {
  let rest = lines;
  while (rest.length > 0) {
    const count = fitting(sheet, rest, tail);
    if (count === 0) {
      sheet.newPage();
      continue;
    }
    sheet.y = sheet.write(element, tag, rest.slice(0, count), column, sheet.y);
    rest = rest.slice(count);
  }
  element.end();
}

/** How many of the lines to write here: all, or none, or enough to leave two on each side. */
function fitting(sheet: Sheet, lines: readonly Line[], tail: number): number {
  let count = 0;
  let used = 0;
  for (const line of lines) {
    used += heightOf([line]);
    if (used > sheet.space) break;
    count += 1;
  }
  if (count === lines.length && (used + tail <= sheet.space || sheet.atTop)) return count;
  const most = Math.min(count, lines.length - TOGETHER);
  if (most >= TOGETHER) return most;
  return sheet.atTop ? Math.max(count, 1) : 0;
}
