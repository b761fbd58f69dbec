import { marked, specimen } from './letter-blocks.js';
import { INK, MEASURE, PAGE, TYPE } from './paper.js';
import type { Column, Sheet } from './sheet.js';

const FULL: Column = { x: PAGE.left, width: MEASURE };
const RIGHT: Column = { ...FULL, align: 'right' };

/** Writes, once their number is known, what every page carries at its head and foot. All of it is artifact. */
export function drawPageFurniture(sheet: Sheet): void {
  const { count } = sheet.document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    sheet.document.switchToPage(page);
    sheet.artifact('Pagination', () => {
      drawFoot(sheet, page + 1, count);
      if (page > 0) drawRunningHead(sheet);
    });
  }
}

function drawFoot(sheet: Sheet, page: number, count: number): void {
  const { authority, reference } = sheet.meta;
  sheet.rule(PAGE.left, PAGE.footer - 5, MEASURE, INK.filet, 0.75);
  const left = reference ? `${authority.name} · ${reference}` : authority.name;
  sheet.print(sheet.lines(left, TYPE.running, MEASURE * 0.8).slice(0, 1), FULL, PAGE.footer);
  const numbered = sheet.language === 'fr' ? `Page ${page} sur ${count}` : `Page ${page} of ${count}`;
  sheet.print(sheet.lines(numbered, TYPE.running, MEASURE), RIGHT, PAGE.footer);
}

function drawRunningHead(sheet: Sheet): void {
  const { title } = sheet.meta;
  sheet.print(sheet.lines(title, TYPE.running, MEASURE * 0.72).slice(0, 1), FULL, PAGE.runningHead);
  if (marked(sheet)) {
    const style = { ...TYPE.running, face: 'semibold', colour: INK.brique } as const;
    sheet.print(sheet.lines(specimen(sheet), style, MEASURE), RIGHT, PAGE.runningHead);
  }
}
