import { describe, expect, it } from '@jest/globals';
import { sourcesOf } from './sources.js';

const sources = ['src', 'migrations', 'bench'].flatMap(sourcesOf);
const product = sources.filter(({ path }) => path.startsWith('src/') && !path.endsWith('.spec.ts'));
const paths = (found: readonly { path: string }[]) => found.map(({ path }) => path);

describe('code is small, plain and reasoned', () => {
  it('keeps files under 200 lines', () => {
    const long = product.filter(({ text }) => text.split('\n').length > 201);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([]);
  });

  it('names no file or folder utils, helpers, common, manager or service', () => {
    expect(
      paths(sources.filter(({ path }) => /(^|[/.-])(utils?|helpers?|common|manager|service)([/.-]|$)/.test(path))),
    ).toEqual([]);
    expect(paths(product.filter(({ code }) => /class \w*(Service|Manager|Helper)\b/.test(code)))).toEqual([]);
  });

  it('uses no any, no enum, no switched-off check', () => {
    const quoted = /'(?:[^'\\\n]|\\.)*'/g;
    expect(
      paths(sources.filter(({ code }) => /:\s*any\b|\bas any\b|<any>|any\[\]/.test(code.replace(quoted, "''")))),
    ).toEqual([]);
    expect(paths(sources.filter(({ code }) => /^\s*(export\s+)?(const\s+)?enum\s/m.test(code)))).toEqual([]);
    expect(paths(sources.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)|eslint-disable/.test(text)))).toEqual(
      [],
    );
  });

  it('leaves no marker for later', () => {
    expect(paths(sources.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)))).toEqual([]);
  });

  it('documents what it exports from the kernel and from public files', () => {
    const bare = product
      .filter(({ path }) => path.endsWith('.public.ts') || path.startsWith('src/kernel/'))
      .flatMap(({ path, text }) => undocumented(text).map((name) => `${path}: ${name}`));
    expect(bare).toEqual([]);
  });
});

describe('rules are pure and give reasons', () => {
  const rules = product.filter(({ path }) => path.endsWith('.rules.ts'));

  it('imports neither Nest nor TypeORM', () => {
    expect(rules.length).toBeGreaterThan(5);
    expect(
      paths(rules.filter(({ packages }) => packages.some((name) => /^@nestjs|^typeorm|^pg$|^bullmq/.test(name)))),
    ).toEqual([]);
  });

  it('reads no clock of its own', () => {
    expect(paths(rules.filter(({ code }) => /Date\.now\(\)|new Date\(\)|Temporal\.Now/.test(code)))).toEqual([]);
  });
});

describe('a verb is one class with one run', () => {
  const verbs = product.filter(
    ({ code }) =>
      /^export class \w+/m.test(code) && /^ {2}async run\(\s*actor\b|^ {2}async run\(\s*\n\s*actor\b/m.test(code),
  );

  it('has one public method', () => {
    expect(verbs.length).toBeGreaterThan(30);
    const methods = (code: string) => {
      const body = /^export class [\s\S]*?^\}/m.exec(code)?.[0] ?? '';
      return [...body.matchAll(/^ {2}(?:async )?(?!private|protected|constructor)(\w+)(?:<[^>]*>)?\(/gm)];
    };
    const many = verbs.filter(({ code }) => methods(code).length > 1);
    expect(paths(many)).toEqual([]);
  });

  it('has at most seven dependencies', () => {
    const heavy = verbs.filter(({ code }) => {
      const parameters = /constructor\(([\s\S]*?)\)\s*\{/.exec(code)?.[1] ?? '';
      return parameters.split(',').filter((part) => part.trim()).length > 7;
    });
    expect(paths(heavy)).toEqual([]);
  });
});

describe('effects leave through the journal', () => {
  it('sends no mail, job or request and renders nothing inside a verb', () => {
    const verbs = product.filter(({ code }) => /^ {2}async run\(\s*actor\b/m.test(code));
    expect(
      paths(verbs.filter(({ packages }) => packages.some((name) => /^nodemailer|^bullmq|^pdfkit/.test(name)))),
    ).toEqual([]);
    expect(
      paths(verbs.filter(({ code }) => /\bfetch\(|this\.notices\b|this\.tasks\b|this\.queues\b/.test(code))),
    ).toEqual([]);
  });
});

describe('a life cycle is the only writer of state', () => {
  // a mail, a paper under check or an act on many files is machine work: each of its moves is one statement guarded by the state before
  const machineWork = ['mails', 'attachments', 'message_papers', 'bulk_acts', 'bulk_act_files'];

  it('no file outside the life cycles sets a state by hand, reads apart', () => {
    const assigned = /\b\w+\.state\s*=(?![=>])[^\n`]*;\s*$/m;
    const stored = /\bupdate\s+(\w+)(?:\s+(?!set\b)\w+)?\s+set\s+(?:[\w".]+\s*=[^;`]*?,\s*)?state\s*=/gi;
    const allowed = /lifecycle|\.sql\.ts$|install|import|^src\/demo\//;
    const writers = product.filter(
      ({ path, code }) =>
        !allowed.test(path) &&
        (assigned.test(code) || [...code.matchAll(stored)].some(([, table = '']) => !machineWork.includes(table))),
    );
    expect(paths(writers)).toEqual([]);
  });
});

/** The exported classes and functions of a file that no docstring precedes, decorators and overloads passed over. */
function undocumented(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const name = /^export (?:abstract )?(?:class|function|async function) (\w+)/.exec(line)?.[1];
    if (!name) return [];
    const before = lines
      .slice(0, at)
      .findLast((each) => !/^(@|\}\)| {2})/.test(each) && !each.startsWith(`export function ${name}`));
    return before?.trimEnd().endsWith('*/') ? [] : [name];
  });
}
