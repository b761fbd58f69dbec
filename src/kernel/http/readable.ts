import type { FastifyRequest } from 'fastify';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import type { Refusal } from '../refusals/refusal.js';
import { fieldRefusals } from './fields.refusals.js';

/** Deeper than any input of ours; what is deeper would exhaust the stack of whoever reads it. */
const DEEPEST = 64;

/** Half of a pair of UTF-16 code units, alone, which no UTF-8 text can carry. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Refuses what no field could keep: texts with the zero character or half a character (PostgreSQL stores neither), and
 * bodies nested beyond reason. Asked of body, query and path before anything else reads them.
 * @returns invalid_input naming the field, malformed_request, or null
 */
export function unreadable(request: FastifyRequest): Refusal | null {
  return faultIn(request.body, '', 0) ?? faultIn(request.query, '', 0) ?? faultIn(request.params, '', 0);
}

function faultIn(value: unknown, pointer: string, depth: number): Refusal | null {
  if (typeof value === 'string') return isText(value) ? null : notText(pointer);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return null;
  if (depth > DEEPEST) return tooDeep();
  for (const [key, each] of Object.entries(value)) {
    if (!isText(key)) return notText(pointer);
    const fault = faultIn(each, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
    if (fault) return fault;
  }
  return null;
}

function isText(value: string): boolean {
  return !value.includes('\u0000') && !loneSurrogate.test(value);
}

/** Bytes and streams are read elsewhere. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  // parsed queries have a prototype of their own, empty and without parent
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notText(pointer: string): Refusal {
  const field = pointer.slice(1, 200);
  return kernelRefusals.invalid_input({ fields: field }).with([fieldRefusals.field_unreadable({ field }, pointer)]);
}

function tooDeep(): Refusal {
  return kernelRefusals.malformed_request({
    reason: { fr: 'trop de niveaux imbriqués', en: 'too many nested levels' },
  });
}
