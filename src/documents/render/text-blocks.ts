import type { HeadingBlock, LegalNoticeBlock, ListBlock, ParagraphBlock, SubjectBlock, TitleBlock } from './blocks.js';
import { INK, MEASURE, PAGE, TYPE } from './paper.js';
import { flowLines, leadOf, type Prepared } from './prepared.js';
import { type Column, heightOf, type Sheet } from './sheet.js';

const BODY: Column = { x: PAGE.left, width: MEASURE };

export function prepareParagraph(sheet: Sheet, block: ParagraphBlock): Prepared {
  const lines = sheet.lines(block.text, TYPE.body, MEASURE);
  return {
    before: 0,
    after: 8.5,
    height: heightOf(lines),
    lead: leadOf(lines),
    draw: (tail) => flowLines(sheet, sheet.open('P'), 'P', lines, BODY, tail),
  };
}

export function prepareHeading(sheet: Sheet, block: HeadingBlock): Prepared {
  const level = block.level ?? 1;
  const lines = sheet.lines(block.text, level === 1 ? TYPE.section : TYPE.part, MEASURE);
  const height = heightOf(lines);
  return {
    before: level === 1 ? 18 : 13,
    after: level === 1 ? 6 : 3,
    height,
    lead: height,
    keepWithNext: true,
    draw: () => {
      const heading = sheet.openHeading(level);
      flowLines(sheet, heading, 'H', lines, BODY);
    },
  };
}

/** "Objet : …" set in bold, as the main heading of the letter. */
export function prepareSubject(sheet: Sheet, block: SubjectBlock): Prepared {
  const label = sheet.language === 'fr' ? 'Objet : ' : 'Subject: ';
  const lines = sheet.lines(label + block.text, TYPE.subject, MEASURE);
  const height = heightOf(lines);
  return {
    before: 22,
    after: 16,
    height,
    lead: height,
    keepWithNext: true,
    draw: () => flowLines(sheet, sheet.openHeading(0), 'H1', lines, BODY),
  };
}

export function prepareTitle(sheet: Sheet, block: TitleBlock): Prepared {
  const lines = sheet.lines(block.text, TYPE.title, MEASURE);
  const subtitle = block.subtitle ? sheet.lines(block.subtitle, TYPE.subtitle, MEASURE) : [];
  const height = heightOf(lines) + (subtitle.length > 0 ? 3 + heightOf(subtitle) : 0);
  return {
    before: 30,
    after: 18,
    height,
    lead: height,
    keepWithNext: true,
    draw: () => {
      flowLines(sheet, sheet.openHeading(0), 'H1', lines, BODY);
      if (subtitle.length === 0) return;
      sheet.y += 3;
      flowLines(sheet, sheet.open('P'), 'P', subtitle, BODY);
    },
  };
}

/** Dashes or numbers; the label and the text of each item are told apart for assistive technology. */
export function prepareList(sheet: Sheet, block: ListBlock): Prepared {
  const indent = block.ordered ? 20 : 14;
  const column: Column = { x: PAGE.left + indent, width: MEASURE - indent };
  const items = block.items.map((item, index) => ({
    label: sheet.lines(block.ordered ? `${index + 1}.` : '–', TYPE.body, indent),
    body: sheet.lines(item, TYPE.body, column.width),
  }));
  const gap = 3;
  return {
    before: 0,
    after: 9,
    height: items.reduce((sum, item) => sum + heightOf(item.body) + gap, -gap),
    lead: leadOf(items[0]?.body ?? []),
    draw: (tail) => {
      const list = sheet.open('L');
      list.dictionary.data.A = { O: 'List', ListNumbering: block.ordered ? 'Decimal' : 'Disc' };
      items.forEach((item, index) => {
        const last = index === items.length - 1;
        if (sheet.space < leadOf(item.body)) sheet.newPage();
        const entry = sheet.open('LI', {}, list);
        const label = sheet.open('Lbl', {}, entry);
        sheet.write(label, 'Lbl', item.label, { x: PAGE.left, width: indent }, sheet.y);
        label.end();
        flowLines(sheet, sheet.open('LBody', {}, entry), 'LBody', item.body, column, last ? tail : 0);
        entry.end();
        if (!last) sheet.y += gap;
      });
      list.end();
    },
  };
}

/** Smaller type under a hairline; its heading stays with its text. */
export function prepareLegalNotice(sheet: Sheet, block: LegalNoticeBlock): Prepared {
  const heading = block.heading ? sheet.lines(block.heading, TYPE.smallBold, MEASURE) : [];
  const paragraphs = block.paragraphs.map((text) => sheet.lines(text, TYPE.small, MEASURE));
  const gap = 3.5;
  const top = 8;
  const height = top + heightOf(heading) + paragraphs.reduce((sum, lines) => sum + heightOf(lines) + gap, 0);
  return {
    before: 16,
    after: 10,
    height,
    lead: top + heightOf(heading) + leadOf(paragraphs[0] ?? []) + gap,
    draw: (tail) => {
      sheet.artifact('Layout', () => sheet.rule(PAGE.left, sheet.y, MEASURE, INK.filet, 0.75));
      sheet.y += top;
      if (heading.length > 0) {
        flowLines(sheet, sheet.openHeading(1), 'H', heading, BODY);
        sheet.y += 1;
      }
      paragraphs.forEach((lines, index) => {
        flowLines(sheet, sheet.open('P'), 'P', lines, BODY, index === paragraphs.length - 1 ? tail : 0);
        sheet.y += gap;
      });
    },
  };
}
