import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The words of a PDF on one line each space apart, after qpdf has found the file sound. @throws Error with qpdf's words */
export function pdfWords(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'ea-pdf-'));
  const file = join(folder, 'document.pdf');
  try {
    writeFileSync(file, bytes);
    execFileSync('qpdf', ['--check', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/gu, ' ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
