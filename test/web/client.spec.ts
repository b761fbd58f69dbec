import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root, sourcesOf } from '../architecture/sources.js';

const pages = sourcesOf('web').filter(({ path }) => path.startsWith('web/src/'));
const names = (found: readonly { path: string }[]) => found.map(({ path }) => path);

describe('the pages', () => {
  it('talk to the API by the client made from openapi.json (npm run openapi makes both)', () => {
    const program = join(root, 'node_modules', '.bin', 'openapi-typescript');
    const made = execFileSync(program, [join(root, 'openapi.json')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(readFileSync(join(root, 'web', 'src', 'api', 'schema.d.ts'), 'utf8').trim()).toBe(made.trim());
  });

  it('reach it in no other way', () => {
    const allowed = ['web/src/api/sign-in-again.ts'];
    expect(names(pages.filter(({ path, code }) => /\bfetch\(/.test(code) && !allowed.includes(path)))).toEqual([]);
  });

  it('hold no style and no markup that the content security policy would refuse', () => {
    expect(names(pages.filter(({ code }) => /\bstyle=\{|dangerouslySetInnerHTML|innerHTML/.test(code)))).toEqual([]);
  });

  it('have files of at most 200 lines', () => {
    const long = pages.filter(({ path, text }) => !path.endsWith('schema.d.ts') && text.split('\n').length > 201);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([]);
  });

  it('use no any, no enum, no switched-off check, no marker for later', () => {
    const own = pages.filter(({ path }) => !path.endsWith('schema.d.ts'));
    expect(
      names(
        own.filter(({ code }) => /:\s*any\b|\bas any\b|<any>|any\[\]|^\s*(export\s+)?(const\s+)?enum\s/m.test(code)),
      ),
    ).toEqual([]);
    expect(
      names(own.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)|eslint-disable|\b(TODO|FIXME)\b/.test(text))),
    ).toEqual([]);
  });
});
