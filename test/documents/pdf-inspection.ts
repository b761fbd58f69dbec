import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that look at PDFs from outside, with the Debian package that brings each. */
const PACKAGES = {
  qpdf: 'qpdf',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfsig: 'poppler-utils',
  zbarimg: 'zbar-tools',
} as const;

export type Program = keyof typeof PACKAGES;

/** True where the programs are installed. Outside CI it says what is missing; in CI a missing program is a failure. */
export function canRun(...programs: Program[]): boolean {
  const missing = programs.filter((program) => spawnSync(program, ['--help']).error !== undefined);
  if (missing.length === 0) return true;
  const packages = [...new Set(missing.map((program) => PACKAGES[program]))].join(' ');
  const message = `Not checked: ${missing.join(', ')} missing (apt-get install ${packages})`;
  if (process.env['CI'] === 'true') throw new Error(message);
  process.stderr.write(`${message}\n`);
  return false;
}

/** A PDF written to a file of its own, for programs that read files. */
export function onDisk(pdf: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'pdf-')), 'document.pdf');
  writeFileSync(file, pdf);
  return file;
}

/** Standard output of a program; throws where it ends with an error. */
export function output(program: Program, ...options: string[]): string {
  return execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What the QR codes of a page say, read from its picture. */
export function scan(pdf: Uint8Array): string {
  const file = onDisk(pdf);
  const picture = file.replace(/\.pdf$/, '');
  output('pdftoppm', '-r', '150', '-png', '-singlefile', file, picture);
  return output('zbarimg', '-q', '--raw', `${picture}.png`).trim();
}

/** The words of the structure tree, as assistive technology reads them. */
export function readAloud(pdf: Uint8Array): string[] {
  const tree = output('pdfinfo', '-struct-text', onDisk(pdf));
  const strings = [...tree.matchAll(/^ *"(.*)"$/gm)].map((found) => (found[1] ?? '').replace(/\\n/g, ' '));
  return strings.join(' ').split(/\s+/u).filter(Boolean);
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly children?: readonly StructureNode[];
}

export interface Inspected {
  readonly pages: number;
  readonly marked: boolean;
  readonly language: string | null;
  readonly title: string;
  readonly xmp: string;
  /** Roles of the structure elements of each page, in reading order. */
  readonly roles: readonly (readonly string[])[];
  readonly alternatives: readonly string[];
}

/** Reads a PDF with pdf.js: its marks, metadata and structure. */
export async function inspect(pdf: Uint8Array): Promise<Inspected> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const [mark, { info, metadata }] = await Promise.all([document.getMarkInfo(), document.getMetadata()]);
  const alternatives: string[] = [];
  const roles: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page: string[] = [];
    const tree = (await (await document.getPage(number)).getStructTree()) as StructureNode | null;
    walk(tree ?? {}, (node) => {
      if (node.role) page.push(node.role);
      if (node.alt) alternatives.push(node.alt);
    });
    roles.push(page);
  }
  const described = info as { Language: string | null; Title: string };
  const inspected: Inspected = {
    pages: document.numPages,
    marked: (mark as { Marked?: boolean } | null)?.Marked === true,
    language: described.Language,
    title: described.Title,
    xmp: (metadata as { getRaw(): string } | null)?.getRaw() ?? '',
    roles,
    alternatives,
  };
  await task.destroy();
  return inspected;
}

/** Visits the elements that have something on the page; pdf.js also lists the rows that a table has elsewhere. */
function walk(node: StructureNode, visit: (node: StructureNode) => void): void {
  if (!holdsContent(node)) return;
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

function holdsContent(node: StructureNode): boolean {
  return node.type === 'content' || (node.children ?? []).some(holdsContent);
}
