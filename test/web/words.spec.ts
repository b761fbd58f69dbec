import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from '@formatjs/icu-messageformat-parser';
import { root, sourcesOf } from '../architecture/sources.js';

const folder = join(root, 'web', 'src', 'words');
const areas = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const texts = (area: string, locale: string) =>
  JSON.parse(readFileSync(join(folder, area, `${locale}.json`), 'utf8')) as Record<string, string>;

describe('the words of the pages', () => {
  it.each(areas)('say the same in French and English: %s', (area) => {
    const files = ['fr', 'en'].map((locale) => join(folder, area, `${locale}.json`));
    const checks = ['--missing-keys', '--extra-keys', '--structural-equality'];
    const program = join(root, 'node_modules', '.bin', 'formatjs');
    const run = () =>
      execFileSync(program, ['verify', '--source-locale', 'fr', ...checks, ...files], { encoding: 'utf8' });
    expect(run).not.toThrow();
  });

  it('are named after their area, once', () => {
    const named = areas.flatMap((area) => Object.keys(texts(area, 'fr')).map((id) => ({ area, id })));
    expect(named.filter(({ area, id }) => !id.startsWith(`${area}.`))).toEqual([]);
    expect(named.length).toBeGreaterThan(300);
  });

  it('are all used', () => {
    const code = sourcesOf('web')
      .filter(({ path }) => !path.includes('/words/'))
      .map(({ text }) => text)
      .join('\n');
    // a name made of parts (`holder.state.${state}`) uses all that begin so
    const stems = [...code.matchAll(/`([a-z][\w.]*\.)\$\{/gi)].map((match) => match[1] ?? '');
    const unused = areas
      .flatMap((area) => Object.keys(texts(area, 'fr')))
      .filter(
        (id) => !code.includes(`'${id}'`) && !code.includes(`"${id}"`) && !stems.some((stem) => id.startsWith(stem)),
      );
    expect(unused).toEqual([]);
  });

  it('follow the typographic rules of French', () => {
    const wrong = areas.flatMap((area) =>
      Object.entries(texts(area, 'fr')).filter(([, text]) => {
        const plain = text.replaceAll(/\{[^{}]*\}|<[^>]*>/g, 'x');
        return (
          /[^\u00a0\u202f\s][;?!»](?=\s|$)|[a-zé] :|« | »| [;?!]|\w'\w|\d [€%]/.test(plain) && !/https?:/.test(plain)
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are well-formed messages', () => {
    for (const area of areas)
      for (const locale of ['fr', 'en'])
        for (const text of Object.values(texts(area, locale))) expect(() => parse(text)).not.toThrow();
  });
});
