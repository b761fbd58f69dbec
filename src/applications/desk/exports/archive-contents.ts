import type { Locale } from '../../../kernel/refusals/refusal.js';
import { csvRows, type CsvColumn } from '../../../kernel/text/csv.js';

/** One line of the contents of an archive; `path` is '' for a paper whose bytes the store does not have any more. */
export interface ContentsLine {
  readonly path: string;
  readonly number: string;
  readonly label: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** What is in an archive, with the sum of each entry, so that one may check it years later. */
export async function contentsCsv(lines: readonly ContentsLine[], locale: Locale): Promise<string> {
  const fr = locale === 'fr';
  const columns: CsvColumn<ContentsLine>[] = [
    { header: fr ? 'Chemin' : 'Path', kind: 'text', value: ({ path }) => path || (fr ? 'absent' : 'absent') },
    { header: fr ? 'Numéro' : 'Number', kind: 'text', value: ({ number }) => number },
    { header: fr ? 'Pièce' : 'Paper', kind: 'text', value: ({ label }) => label },
    { header: fr ? 'Nom d’origine' : 'Original name', kind: 'text', value: ({ name }) => name },
    { header: fr ? 'Taille (octets)' : 'Size (bytes)', kind: 'decimal', digits: 0, value: ({ size }) => size },
    { header: 'SHA-256', kind: 'text', value: ({ sha256 }) => sha256 },
  ];
  let text = '';
  for await (const chunk of csvRows(columns, lines, fr ? 'agents' : 'open-data')) text += chunk;
  return text;
}
