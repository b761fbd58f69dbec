/**
 * Reads a CSV text (RFC 4180, LF or CRLF, with or without BOM) into rows of cells; blank lines are left out.
 * @param separator one character
 * @throws RangeError when a quote is left open or followed by more text
 */
export function readCsv(text: string, separator: ',' | ';'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    row.push(cell.value);
    at = cell.end;
    const next = text[at];
    if (next === separator) {
      at++;
      if (at < text.length && text[at] !== '\r' && text[at] !== '\n') continue;
      row.push('');
    } else if (next !== undefined && next !== '\r' && next !== '\n') {
      throw new RangeError(`Text after a closing quote at character ${at}`);
    }
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  return rows;
}

function plainCell(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end++;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): { value: string; end: number } {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) throw new RangeError(`Quote left open at character ${start}`);
    if (text[end + 1] !== '"') break;
    end++;
  } while (end < text.length);
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}
