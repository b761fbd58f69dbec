import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

interface Asset {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

const folder = fileURLToPath(new URL('../../dist/web/', import.meta.url));
// the run built the pages before its first test
const assets = JSON.parse(readFileSync(`${folder}.vite/manifest.json`, 'utf8')) as Record<string, Asset>;
const size = (file: string) => gzipSync(readFileSync(`${folder}${file}`), { level: 9 }).length;

/** What a browser fetches for a page of this source file: the entry, the page, the words of its area, all they import. */
function weight(page: string): number {
  const area = /src\/pages\/(\w+)\//.exec(page)?.[1] ?? '';
  const words = ['frame', area].map((each) => `src/words/${each}/fr.json`);
  // the controls few sections need come with the section that has them, their words too
  const [, field] = /src\/pages\/apply\/fields\/(\w+)\.tsx/.exec(page) ?? [];
  const section = field ? ['src/pages/apply/section.tsx', `src/words/${field}/fr.json`] : [];
  const desk = agents.test(page) ? ['src/routes/desk.ts'] : [];
  const seen = new Set<string>();
  const visit = (name: string) => {
    const asset = assets[name];
    if (!asset || seen.has(name)) return;
    seen.add(name);
    asset.imports?.forEach(visit);
  };
  ['src/client.tsx', page, ...words, ...section, ...desk].forEach(visit);
  return [...seen].map((name) => size(assets[name]?.file ?? '')).reduce((sum, bytes) => sum + bytes, 0);
}

const pages = () => Object.keys(assets).filter((name) => name.startsWith('src/pages/'));
const agents = /^src\/pages\/(officer|lead|workshop|keeping|finance|committee|admin)\//;

describe('what a page weighs, packed by gzip', () => {
  it('is at most 150 kB of script for project holders, communes and the public', () => {
    const weights = pages()
      .filter((name) => !agents.test(name))
      .map((name) => [name, weight(name)] as const);
    expect(weights.length).toBeGreaterThan(10);
    expect(weights.filter(([, bytes]) => bytes > 150_000)).toEqual([]);
  });

  it('is at most 220 kB of script for agents and the committee', () => {
    const weights = pages()
      .filter((name) => agents.test(name))
      .map((name) => [name, weight(name)] as const);
    expect(weights.length).toBeGreaterThan(10);
    expect(weights.filter(([, bytes]) => bytes > 220_000)).toEqual([]);
  });

  it('is one stylesheet of at most 15 kB and one font', () => {
    const files = Object.values(assets).map(({ file }) => file);
    const styles = files.filter((file) => file.endsWith('.css'));
    expect(styles.length).toBe(1);
    expect(size(styles[0] ?? '')).toBeLessThanOrEqual(15_000);
    expect(files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file)).length).toBe(1);
  });

  it('leaves out what is for development only', () => {
    expect(pages().filter((name) => name.includes('styleguide'))).toEqual([]);
    expect(existsSync(`${folder}index.html`)).toBe(false);
  });
});
