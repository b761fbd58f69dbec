import { describe, expect, it } from '@jest/globals';
import { features } from '../../src/features.js';
import { sourcesOf } from './sources.js';

const order = features.map(({ name }) => name as string);
const sources = sourcesOf('src').filter(({ path }) => !path.endsWith('.spec.ts'));

/** The feature a path belongs to, or null for the kernel and the top level. */
function featureOf(path: string): string | null {
  const [, folder, rest] = path.split('/');
  return folder && rest && order.includes(folder) ? folder : null;
}

describe('imports follow the life of a grant', () => {
  it('the kernel knows no feature', () => {
    const faults = sources
      .filter(({ path }) => path.startsWith('src/kernel/'))
      .flatMap(({ path, imports }) =>
        imports.filter((target) => featureOf(target)).map((target) => `${path} → ${target}`),
      );
    // the data source lists every table; that list is data, not knowledge
    expect(faults).toEqual([]);
  });

  it('a feature imports only features above it, and only their public file', () => {
    const faults = sources.flatMap(({ path, imports }) => {
      const own = featureOf(path);
      if (!own) return [];
      return imports
        .filter((target) => {
          const other = featureOf(target);
          if (!other || other === own) return false;
          return order.indexOf(other) > order.indexOf(own) || !target.endsWith('.public.ts');
        })
        .map((target) => `${path} → ${target}`);
    });
    expect(faults).toEqual([]);
  });

  it('has no barrel, no forwardRef', () => {
    expect(sources.filter(({ path }) => path.endsWith('/index.ts')).map(({ path }) => path)).toEqual([]);
    expect(sources.filter(({ code }) => code.includes('forwardRef')).map(({ path }) => path)).toEqual([]);
  });

  it('has no cycle between files', () => {
    const graph = new Map(
      sources.map(({ path, code, imports }) => [path, imports.filter((target) => isRuntimeImport(code, target))]),
    );
    expect(cycleIn(graph)).toBeNull();
  });
});

/** Type-only imports vanish at run time and may point back. */
function isRuntimeImport(code: string, target: string): boolean {
  const name = target.split('/').at(-1)?.replace(/\.ts$/, '.js') ?? '';
  return [...code.matchAll(/^(import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gms)].some(
    ([, , typeOnly, from]) => !typeOnly && from?.endsWith(`/${name}`),
  );
}

function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' → ');
    if (done.has(path)) return null;
    for (const next of graph.get(path) ?? []) {
      const found = visit(next, [...trail, path]);
      if (found) return found;
    }
    done.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const found = visit(path, []);
    if (found) return found;
  }
  return null;
}
