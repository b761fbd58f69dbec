import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Source {
  /** Path from the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Text without comments, for searches that must not trip over words. */
  readonly code: string;
  /** Paths (from the root, ending in .ts) of the project's own files it imports. */
  readonly imports: readonly string[];
  /** Packages it imports. */
  readonly packages: readonly string[];
}

/** Every TypeScript file below a folder of the repository. */
export function sourcesOf(folder: string): Source[] {
  return walk(join(root, folder))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map(read);
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const targets = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return {
    path: relative(root, path).replaceAll('\\', '/'),
    text,
    code,
    imports: targets
      .filter((target) => target.startsWith('.'))
      .map((target) =>
        relative(root, resolve(dirname(path), target))
          .replaceAll('\\', '/')
          .replace(/\.js$/, '.ts'),
      ),
    packages: targets.filter((target) => !target.startsWith('.')),
  };
}
