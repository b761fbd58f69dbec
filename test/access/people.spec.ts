import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { LightMyRequestResponse } from 'fastify';
import { RouteTable } from '../../src/kernel/access/route-table.js';
import { openApiDocument } from '../../src/kernel/http/openapi.js';
import { root } from '../architecture/sources.js';
import { operationsOf, type ApiOperation } from '../http/operations.js';
import { openScenario, type Scenario, type Someone } from './scenario.js';
import { bodyOf, known, subjectsOf } from './subjects.js';
import { undoEverything } from './undone.js';

const reviewed = join(root, 'test/access/table.txt');

/** Refusals that say no to the person; every other answer means that the request was heard. */
const barred = ['sign_in_needed', 'not_allowed', 'second_factor_needed', 'not_found', 'foreign_origin'];

const everybody: readonly Someone[] = [
  'owner',
  'colleague',
  'stranger',
  'member',
  'conflicted',
  'chair',
  'secretary',
  'observer',
  'officer',
  'officer-weak',
  'lead',
  'finance',
  'finance-stale',
  'admin',
  'guest',
  'other-guest',
  'barred-staff',
  'nobody',
];

describe('every route and every person', () => {
  let story: Scenario;
  let document: OpenAPIObject;
  let lines: string[];

  beforeAll(async () => {
    story = await openScenario();
    document = openApiDocument(story.app.app);
    undoEverything(story.app.database);
    lines = [];
    for (const operation of operationsOf(document)) {
      for (const [about, path] of subjectsOf(operation, story)) {
        lines.push(`${operation.method} ${operation.path.replace('/api/v1', '')}${about ? ` (${about})` : ''}`);
        lines.push(...(await answersOf(operation, path)));
      }
    }
  }, 120_000);
  afterAll(() => story.close());

  async function answersOf(operation: ApiOperation, path: string): Promise<string[]> {
    const groups = new Map<string, Someone[]>();
    for (const who of everybody) {
      const answer = answerOf(await ask(operation, path, who));
      groups.set(answer, [...(groups.get(answer) ?? []), who]);
    }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([answer, people]) => `  ${answer}: ${people.length === everybody.length ? 'everybody' : people.join(', ')}`,
      );
  }

  async function ask(operation: ApiOperation, path: string, who: Someone): Promise<LightMyRequestResponse> {
    const query = operation.query
      .filter(({ name }) => name in known(story))
      .map(({ name }) => `${name}=${encodeURIComponent(String(known(story)[name]))}`)
      .join('&');
    const json = operation.takes === 'application/json';
    await story.app.database.rows('delete from rate_limits');
    return story.send(
      who,
      operation.method,
      `.${path}${query ? `?${query}` : ''}`,
      json ? bodyOf(operation, document, story) : operation.takes ? Buffer.from('%PDF-1.4') : undefined,
      {
        ...(operation.takes ? { 'content-type': operation.takes } : {}),
        ...(operation.headers.includes('If-Match') ? { 'if-match': '"v999"' } : {}),
        ...(operation.headers.includes('Tus-Resumable')
          ? {
              'tus-resumable': '1.0.0',
              'upload-offset': '0',
              'upload-length': '10',
              'upload-metadata': tusMetadata(story),
            }
          : {}),
        ...(operation.id === 'Uploads_append' ? { 'content-type': 'application/offset+octet-stream' } : {}),
      },
    );
  }

  it('is the reviewed table (test/access/table.txt; UPDATE_SNAPSHOTS=1 writes it)', () => {
    const table = `${lines.join('\n')}\n`;
    if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(reviewed, table);
    expect(table).toBe(readFileSync(reviewed, 'utf8'));
  });

  it('leaves out no route that a policy guards', () => {
    const shown = new Set(operationsOf(document).map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`));
    const guarded = story.app.app
      .get(RouteTable)
      .routes()
      .filter(({ access }) => !access.startsWith('open: '))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(guarded.filter((route) => !shown.has(route))).toEqual([]);
  });

  it('never fails', () => {
    expect(lines.filter((line) => /^ {2}5\d\d/.test(line))).toEqual([]);
  });

  it('tells nobody who is not signed in more than what is public', () => {
    const open = new Set(
      Object.values(document.paths).flatMap((item) =>
        Object.values(item as Record<string, { operationId: string; 'x-policy'?: string }>)
          .filter((each) => each['x-policy']?.startsWith('open: '))
          .map(({ operationId }) => operationId),
      ),
    );
    const ids = new Map(
      operationsOf(document).map((each) => [`${each.method} ${each.path.replace('/api/v1', '')}`, each.id]),
    );
    let route = '';
    const heard: string[] = [];
    for (const line of lines) {
      if (!line.startsWith(' ')) route = line.replace(/ \(.*$/, '');
      else if (/heard|done/.test(line) && /nobody|everybody/.test(line) && !open.has(ids.get(route) ?? ''))
        heard.push(route);
    }
    expect(heard).toEqual([]);
  });
});

function answerOf({ statusCode, body }: LightMyRequestResponse): string {
  const code = /"code":"([a-z_]+)"/.exec(body)?.[1] ?? '';
  if (code === 'done') return 'done';
  if (statusCode < 400) return `heard ${statusCode}`;
  if (statusCode < 500 && !barred.includes(code)) return `heard ${statusCode} ${code}`;
  return `${statusCode} ${code}`;
}

function tusMetadata({ ids }: Scenario): string {
  const pairs = { applicationId: ids.draft, field: 'statutes', name: 'a.pdf', type: 'application/pdf' };
  return Object.entries(pairs)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}
