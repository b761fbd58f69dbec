import QRCode from 'qrcode';
import type { QrBlock } from './blocks.js';
import { INK, MEASURE, PAGE, TYPE } from './paper.js';
import type { Prepared } from './prepared.js';
import { heightOf, type Sheet } from './sheet.js';

const MM = 72 / 25.4;
const PADDING = 10;

/** A QR code drawn as vector squares, with its caption beside it, under a hairline. */
export function prepareQr(sheet: Sheet, block: QrBlock): Prepared {
  const side = (block.sizeMm ?? 22) * MM;
  const { modules } = QRCode.create(block.payload, { errorCorrectionLevel: 'M' });
  const captionX = PAGE.left + side + 18;
  const caption = sheet.lines(block.caption, TYPE.small, PAGE.right - captionX);
  const inner = Math.max(side, heightOf(caption));
  const height = inner + PADDING;
  return {
    before: 14,
    after: 10,
    height,
    lead: height,
    draw: () => {
      const top = sheet.y + PADDING;
      sheet.artifact('Layout', () => sheet.rule(PAGE.left, sheet.y, MEASURE, INK.filet, 0.75));
      const y = top + (inner - side) / 2;
      const alt = sheet.set(block.alt);
      const figure = sheet.open('Figure', { alt, bbox: [PAGE.left, y, PAGE.left + side, y + side] });
      sheet.mark(figure, 'Figure', () => {
        sheet.document.addContent(squares(modules, PAGE.left, y, side));
      });
      figure.end();
      const text = sheet.open('P');
      const column = { x: captionX, width: PAGE.right - captionX };
      sheet.write(text, 'P', caption, column, top + (inner - heightOf(caption)) / 2);
      text.end();
      sheet.y += height;
    },
  };
}

interface Modules {
  readonly size: number;
  readonly data: ArrayLike<number>;
}

/** One rectangle a run of dark modules: fewer operators, and no hairlines between neighbours. */
function squares(modules: Modules, x: number, y: number, side: number): string {
  const unit = side / modules.size;
  const rectangles: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.data[row * modules.size + column]) continue;
      let end = column + 1;
      while (end < modules.size && modules.data[row * modules.size + end]) end += 1;
      const box = [x + column * unit, y + row * unit, (end - column) * unit, unit].map((value) => value.toFixed(3));
      rectangles.push(`${box.join(' ')} re`);
      column = end;
    }
  }
  return `q\n/DeviceRGB cs 0 0 0 scn\n${rectangles.join('\n')}\nf\nQ`;
}
