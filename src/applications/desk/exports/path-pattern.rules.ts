import type { Refusal } from '../../../kernel/refusals/refusal.js';
import { safeName } from '../../../kernel/storage/file-name.js';
import { exportRefusals } from './exports.refusals.js';

/** What stands between braces in a path: of the file, and of the paper. */
export const pathParts = ['numero', 'titre', 'structure', 'commune', 'axe', 'etat', 'piece', 'nom'] as const;
export type PathPart = (typeof pathParts)[number];

/** The path papers get unless told. */
export const usualPattern = '{numero}-{structure}/{piece}-{nom}';

const ofPapers: readonly string[] = ['piece', 'nom'];
const longestPart = 80;

/**
 * A pattern that names files one can tell apart.
 * Codes: pattern_part_unknown (between braces), pattern_too_bare (without the number of the file or the name of the paper).
 */
export function checkPattern(pattern: string): Refusal | null {
  const used = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const unknown = used.find((name) => !pathParts.some((part) => part === name));
  if (unknown !== undefined || /[{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')))
    return exportRefusals.pattern_part_unknown(
      { part: unknown ?? '', parts: pathParts.map((part) => `{${part}}`).join(' ') },
      '/pattern',
    );
  const last = pattern.split('/').at(-1) ?? '';
  const papers = /\{(piece|nom)\}/.test(last);
  return used.includes('numero') && papers
    ? null
    : exportRefusals.pattern_too_bare({ opened: '{', closed: '}' }, '/pattern');
}

/** The path of a paper: every part safe on any system, nothing above the folder of the archive. */
export function pathOf(pattern: string, values: Readonly<Record<PathPart, string>>): string {
  const segments = pattern
    .split('/')
    .map((segment) =>
      safeSegment(segment.replace(/\{(\w+)\}/g, (_, name: string) => partOf(name, values[name as PathPart] ?? ''))),
    );
  return segments.filter((segment) => segment !== '').join('/');
}

/** The folder of a file under the pattern, '' at the root: where what is about the file as a whole goes. */
export function folderOf(pattern: string, values: Readonly<Record<PathPart, string>>): string {
  const folders = pattern.split('/').slice(0, -1);
  const whole = folders.filter((folder) => !ofPapers.some((name) => folder.includes(`{${name}}`)));
  return whole.length > 0 && whole.join('/').includes('{numero}') ? pathOf(whole.join('/'), values) : '';
}

/** Gives a path that is taken another name: `piece (2).pdf`. */
export class PathsTaken {
  private readonly taken = new Map<string, number>();

  free(path: string): string {
    const key = path.toLowerCase();
    const times = (this.taken.get(key) ?? 0) + 1;
    this.taken.set(key, times);
    if (times === 1) return path;
    return this.free(path.replace(/(\.[A-Za-z0-9]{1,8})?$/, (extension) => ` (${times})${extension}`));
  }
}

function partOf(name: string, value: string): string {
  const plain = value.replace(/[/\\]/g, '-').trim();
  if (name === 'nom') return plain;
  return Array.from(plain).slice(0, longestPart).join('').trim();
}

/** Names that some systems keep for themselves get a sign before. */
function safeSegment(segment: string): string {
  const safe = safeName(segment.replace(/[/\\]/g, '-'));
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `_${safe}` : safe;
}
