import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { offlineApp } from '../../src/cli/offline-app.js';
import { openApiDocument } from '../../src/kernel/http/openapi.js';
import { root } from '../architecture/sources.js';

const committed = join(root, 'openapi.json');

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema?: object }> }>>;
  readonly requestBody?: { content: Record<string, { schema?: object }> };
  readonly 'x-policy'?: string;
}

interface BodySchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { nullable?: boolean }>>;
}

/** The classes Swagger met under each schema name: two of one name would silently become one schema. */
async function watchSchemaNames(): Promise<Map<string, Set<unknown>>> {
  const path = join(root, 'node_modules/@nestjs/swagger/dist/services/schema-object-factory.js');
  const { SchemaObjectFactory } = (await import(path)) as {
    SchemaObjectFactory: { prototype: Record<string, (type: unknown) => { schemaName: string }> };
  };
  const met = new Map<string, Set<unknown>>();
  const describeType = SchemaObjectFactory.prototype['getSchemaMetadata'];
  if (!describeType) throw new Error('Swagger names its schemas elsewhere now');
  SchemaObjectFactory.prototype['getSchemaMetadata'] = function (this: unknown, type: unknown) {
    const described = describeType.call(this as never, type);
    met.set(described.schemaName, (met.get(described.schemaName) ?? new Set()).add(type));
    return described;
  };
  return met;
}

describe('the OpenAPI document', () => {
  let app: NestFastifyApplication;
  let document: OpenAPIObject;
  let met: Map<string, Set<unknown>>;

  beforeAll(async () => {
    met = await watchSchemaNames();
    app = await offlineApp();
    document = openApiDocument(app);
  });
  afterAll(() => app.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({ ...operation, path, method })),
    );

  it('is made without a database and is the committed one (npm run openapi or UPDATE_SNAPSHOTS=1 writes it)', () => {
    const made = `${JSON.stringify(document, null, 2)}\n`;
    if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(committed, made);
    expect(made === readFileSync(committed, 'utf8')).toBe(true);
  });

  it('gives each class a name of its own', () => {
    const shared = [...met].filter(([, types]) => types.size > 1).map(([name]) => name);
    expect(met.size).toBeGreaterThan(100);
    expect(shared).toEqual([]);
  });

  it('refers to no schema that does not exist', () => {
    const schemas = Object.keys(document.components?.schemas ?? {});
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(referred)].filter((name) => !schemas.includes(name ?? ''))).toEqual([]);
  });

  it('calls no part of a body compulsory that may be absent', () => {
    const schemas = (document.components?.schemas ?? {}) as Record<string, BodySchema>;
    const bodies = new Set<string>();
    const visit = (part: unknown) => {
      for (const [, name = ''] of JSON.stringify(part ?? {}).matchAll(/schemas\/([^"]*)"/g)) {
        if (bodies.has(name)) continue;
        bodies.add(name);
        visit(schemas[name]);
      }
    };
    operations().forEach(({ requestBody }) => visit(requestBody));
    const faults = [...bodies].flatMap((name) => {
      const { required = [], properties = {} } = schemas[name] ?? {};
      return required.filter((key) => properties[key]?.nullable).map((key) => `${name}.${key}`);
    });
    expect(bodies.size).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });

  it('describes what each operation answers', () => {
    // tus answers in headers alone
    const silent = operations()
      .filter(({ path, operationId }) => !path.startsWith('/api/v1/uploads') && operationId !== 'Messages_paper')
      .filter(({ responses }) => {
        const answers = Object.entries(responses).filter(([status]) => /^[23]/.test(status));
        const told = answers.every(
          ([status, { content }]) =>
            status === '204' ||
            status.startsWith('3') ||
            Object.values(content ?? {}).some(({ schema }) => Object.keys(schema ?? {}).length > 0),
        );
        return answers.length === 0 || !told;
      })
      .map(({ operationId }) => operationId);
    expect(silent).toEqual([]);
  });

  it('names each operation once, with the policy that guards it', () => {
    const ids = operations().map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      operations()
        .filter((each) => !each['x-policy'])
        .map(({ operationId }) => operationId),
    ).toEqual([]);
  });
});
