import type { OpenAPIObject } from '@nestjs/swagger';

/** A JSON schema as the document writes it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly example?: unknown;
}

/** One operation of the document with what it takes. */
export interface ApiOperation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** As the document writes it: `/api/v1/awards/{id}`. */
  readonly path: string;
  readonly id: string;
  /** Name of the policy that guards it. */
  readonly policy: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly headers: readonly string[];
  readonly body: Schema | null;
  /** Media type of the body. */
  readonly takes: string | null;
}

interface Described {
  'x-policy'?: string;
  operationId: string;
  parameters?: { in: string; name: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}

/** Every operation, in the order of the document. */
export function operationsOf(document: OpenAPIObject): ApiOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>).map(([method, described]) => {
      const { operationId, parameters = [], requestBody } = described;
      const [takes = null] = Object.keys(requestBody?.content ?? {});
      return {
        method: method.toUpperCase() as ApiOperation['method'],
        path,
        id: operationId,
        policy: described['x-policy'] ?? '',
        query: parameters.filter((each) => each.in === 'query').map(({ name, schema = {} }) => ({ name, schema })),
        headers: parameters.filter((each) => each.in === 'header').map(({ name }) => name),
        body: takes ? (requestBody?.content[takes]?.schema ?? {}) : null,
        takes,
      };
    }),
  );
}

/** Values for properties by their name: identifiers of rows that exist, dates that suit. */
export type Known = Readonly<Record<string, unknown>>;

/** A value that satisfies a schema, as small as may be. Known names take their value. */
export function exampleOf(schema: Schema, document: OpenAPIObject, known: Known = {}, name = ''): unknown {
  if (name in known) return known[name];
  const real = resolved(schema, document);
  if (real.example !== undefined) return real.example;
  if (real.enum) return real.enum[0];
  if (real.type === 'array') {
    const one = name.endsWith('s') ? name.slice(0, -1) : name;
    return Array.from({ length: Math.max(1, real.minItems ?? 0) }, () =>
      exampleOf(real.items ?? {}, document, known, one),
    );
  }
  if (real.type === 'object' || real.properties) {
    const required = Object.entries(real.properties ?? {}).filter(([key]) => (real.required ?? []).includes(key));
    return Object.fromEntries(required.map(([key, each]) => [key, exampleOf(each, document, known, key)]));
  }
  return scalar(real);
}

/** A schema without reference. */
export function resolved(schema: Schema, document: OpenAPIObject): Schema {
  const [wrapped] = schema.allOf ?? [];
  const target = schema.$ref ?? wrapped?.$ref;
  if (!target) return wrapped ?? schema;
  return (document.components?.schemas?.[target.replace('#/components/schemas/', '')] ?? {}) as Schema;
}

function scalar({ type, format, minimum = 0, minLength = 0, maxLength = 100 }: Schema): unknown {
  if (type === 'integer' || type === 'number') return Math.max(1, minimum);
  if (type === 'boolean') return true;
  if (format === 'uuid') return '0199a000-0000-7000-8000-00000000dead';
  if (format === 'date') return '2026-11-20';
  if (format === 'date-time') return '2026-11-20T09:00:00Z';
  if (format === 'email') return 'quelqu.un@exemple.example';
  return 'Texte pour essayer'.padEnd(minLength, '.').slice(0, maxLength);
}
