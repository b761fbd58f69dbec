import { Html } from '../kernel/pages/html.js';

/** One weave of the selvedge: width in pixels and colour of each stripe, gaps included. */
const WEAVE: readonly (readonly [width: number, colour: string | null])[] = [
  [28, '#0B4F5C'],
  [3, null],
  [3, '#0B4F5C'],
  [3, null],
  [6, '#A3281B'],
  [3, null],
  [12, '#FFC83D'],
  [3, null],
];
const REPEATS = 10;

/** The woven edge at the top of each mail, eight pixels high: coloured cells, since many programs draw no pictures. */
export const selvedge = new Html(
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed;height:8px;font-size:0;line-height:8px"><tr>${cells()}</tr></table>`,
);

function cells(): string {
  const whole = REPEATS * WEAVE.reduce((sum, [width]) => sum + width, 0);
  const weave = WEAVE.map(([width, colour]) => {
    const share = ((width * 100) / whole).toFixed(2);
    return `<td height="8" width="${share}%"${colour ? ` bgcolor="${colour}"` : ''}></td>`;
  });
  return weave.join('').repeat(REPEATS);
}
