import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withDiagrams } from '../../src/cli/diagrams.js';
import { features } from '../../src/features.js';
import { root } from './sources.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const pack = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** What pages are made of is bundled at build: it is a dependency of the product though installed as a tool. */
const bundled = /^(react|@tanstack|openapi|tus-js|@fontsource|vite$|d3-|topojson|playwright|axe)/;

describe('the README tells the truth', () => {
  it('shows the life cycles of the code (npm run diagrams writes them)', () => {
    expect(withDiagrams(readme)).toBe(readme);
  });

  it('has every feature on its map', () => {
    expect(features.filter(({ name }) => !readme.includes(`\`${name}/\``)).map(({ name }) => name)).toEqual([]);
  });

  it('gives a reason for every dependency', () => {
    const reasons = readme.slice(readme.indexOf('## Dependencies'));
    const named = (name: string) =>
      reasons.includes(`\`${name}\``) || reasons.includes(`\`${name.split('/')[0] ?? ''}/*\``);
    const tools = Object.keys(pack.devDependencies).filter((name) => bundled.test(name));
    expect([...Object.keys(pack.dependencies), ...tools].filter((name) => !named(name))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const commands = [...readme.matchAll(/`npm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(commands.filter((name) => !(name in pack.scripts))).toEqual([]);
  });

  it('links only to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
