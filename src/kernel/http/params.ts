import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { ActingRequest } from '../access/access.guard.js';
import { anonymous, type Actor } from '../access/actor.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import type { Locale } from '../refusals/refusal.js';
import { IdField, TextField, WholeField } from './fields.js';
import { localeOf } from './locale.js';

/** The actor of the request, as the guard found it. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<ActingRequest>().actor ?? anonymous;
});

const ifMatch = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'The version read, as given by ETag: "v3"',
  schema: { type: 'string', pattern: '^(W/)?"v\\d{1,9}"$' },
});

/** The version the caller read (`If-Match: "v3"`). @throws version_needed */
export const ExpectedVersion = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<ActingRequest>().headers['if-match'];
    const match = /^(?:W\/)?"v(\d{1,9})"$/.exec(header ?? '');
    if (!match) throw kernelRefusals.version_needed();
    return Number(match[1]);
  },
  [
    (target, name) => {
      const method = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
      if (name !== undefined && method) ifMatch(target, name, method);
    },
  ],
);

/** The language to answer in. */
export const Language = createParamDecorator((_: unknown, context: ExecutionContext): Locale => {
  return localeOf(context.switchToHttp().getRequest<ActingRequest>());
});

/** The path of one subject. */
export class IdPath {
  @IdField({ about: 'Identifier of the subject' })
  id!: string;
}

/** Keyset paging: the cursor of the last row seen and how many rows to send. */
export class PageQuery {
  @TextField({ optional: true, min: 1, max: 400, about: 'Cursor given by the Link header of the page before' })
  after?: string;

  @WholeField({ optional: true, min: 1, max: 200, about: 'Rows a page, 50 unless told' })
  limit?: number;
}
