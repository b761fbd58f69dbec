import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../src/kernel/http/openapi.js';
import { openScenario, type Scenario } from '../access/scenario.js';
import { admitted, bodyOf, known, subjectsOf } from '../access/subjects.js';
import { undoEverything } from '../access/undone.js';
import { exampleOf, operationsOf, resolved, type ApiOperation, type Schema } from './operations.js';

/** The values a field promises to take that are the hardest to keep. */
function extremesOf(schema: Schema): unknown[] {
  const { type, format, minimum, maximum, minLength = 0, maxLength = 100, enum: choices, pattern } = schema;
  if (choices) return [...choices];
  if (type === 'integer' || type === 'number') return [minimum, maximum].filter((each) => each !== undefined);
  if (format === 'date') return ['1900-01-01', '2199-12-31'];
  if (format === 'date-time') return ['1900-01-01T00:00:00Z', '2199-12-31T23:59:59.999999+14:00'];
  if (type !== 'string' || format || pattern) return [];
  return [
    'x'.repeat(maxLength),
    '😀'.repeat(maxLength),
    'x'.repeat(minLength),
    '%_\\',
    "''",
    '{}',
    'é\u0301\u200b\u202e'.padEnd(minLength, '.'),
  ];
}

/** Copies of a body with one of its fields, at any depth, at each of its extremes. */
function* stretched(schema: Schema, body: unknown, document: OpenAPIObject): Generator<unknown> {
  const real = resolved(schema, document);
  if (real.type === 'array' && Array.isArray(body)) {
    for (const each of stretched(real.items ?? {}, body[0], document)) yield [each];
    return;
  }
  if (!real.properties || typeof body !== 'object' || body === null) {
    yield* extremesOf(real);
    return;
  }
  for (const [name, field] of Object.entries(real.properties)) {
    const value = (body as Record<string, unknown>)[name] ?? exampleOf(field, document, {}, name);
    for (const each of stretched(field, value, document)) yield { ...body, [name]: each };
  }
}

describe('what the document promises to take', () => {
  let story: Scenario;
  let document: OpenAPIObject;
  let operations: ApiOperation[];
  let done = 0;

  beforeAll(async () => {
    story = await openScenario();
    document = openApiDocument(story.app.app);
    operations = operationsOf(document).filter(({ id }) => id !== 'Demo_move');
    undoEverything(story.app.database);
  }, 60_000);
  afterAll(() => story.close());

  const send = async (operation: ApiOperation, path: string, payload?: unknown): Promise<string | null> => {
    const answer = await story.send(
      admitted({ pick: (from) => from[0] as (typeof from)[number] }, operation),
      operation.method,
      `.${path}`,
      payload,
      {
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(operation.headers.includes('If-Match') ? { 'if-match': `"v${await versionOf(path)}"` } : {}),
      },
    );
    const finished = answer.body.includes('"code":"done"');
    if (finished) done += 1;
    const fine = answer.statusCode < 500 || finished;
    return fine ? null : `${operation.method} ${path} ${JSON.stringify(payload)?.slice(0, 300) ?? ''} ${answer.body}`;
  };

  /** The stored version of what a path names, so that a change gets as far as the row. */
  async function versionOf(path: string): Promise<number> {
    const [, table = '', id = ''] = /\/(\w[\w-]*)\/([0-9a-f-]{36})/.exec(path) ?? [];
    const stored = ['applications', 'awards', 'organizations', 'calls', 'campaigns', 'consultations', 'instalments'];
    if (!stored.includes(table)) return 1;
    const row = await story.app.database.row<{ version: number }>(`select version from ${table} where id = $1`, [id]);
    return row?.version ?? 1;
  }

  it('is taken or refused in every body, never a fault', async () => {
    const faults: (string | null)[] = [];
    let sent = 0;
    for (const operation of operations.filter(({ takes }) => takes === 'application/json')) {
      const [, path] = subjectsOf(operation, story)[0] ?? ['', operation.path];
      const body = bodyOf(operation, document, story);
      for (const each of stretched(operation.body ?? {}, body, document)) {
        if (sent % 20 === 0) await story.app.database.rows('delete from rate_limits');
        faults.push(await send(operation, path, each));
        sent += 1;
      }
    }
    expect(sent).toBeGreaterThan(500);
    expect(done).toBeGreaterThan(sent / 4);
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  }, 60_000);

  it('is taken or refused in every query, never a fault', async () => {
    const faults: (string | null)[] = [];
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const [, path] = subjectsOf(operation, story)[0] ?? ['', operation.path];
      const needed = operation.query.filter(({ name }) => name in known(story) && name !== 'name');
      for (const { name, schema } of operation.query) {
        for (const value of extremesOf(resolved(schema, document))) {
          const query = new URLSearchParams([
            ...needed
              .filter((each) => each.name !== name)
              .map((each) => [each.name, String(known(story)[each.name])] as [string, string]),
            [name, String(value)],
          ]);
          faults.push(await send(operation, `${path}?${query.toString()}`));
        }
      }
    }
    expect(faults.length).toBeGreaterThan(50);
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  }, 60_000);
});
