import { queryOptions } from '@tanstack/react-query';
import type { FormDefinition } from '../../../src/calls/forms/catalogue.js';
import type { GridDefinition } from '../../../src/calls/grids/grid.js';
import { ask, type Api } from './client';
import type { components } from './schema';

export type Call = components['schemas']['CallView'];
export type CallLine = components['schemas']['CallLineView'];
export type Axis = components['schemas']['CallAxisView'];
export type Bilingual = components['schemas']['CallTextView'];
export type Parameters = components['schemas']['CallParametersBody'];
export type Texts = components['schemas']['CallTextsBody'];
export type Envelope = components['schemas']['EnvelopeView'];

interface Revision {
  readonly id: string;
  readonly number: number;
  /** Null while in preparation; published, it never changes. */
  readonly publishedAt: string | null;
}

export interface RulesRevision extends Revision {
  readonly validFrom: string;
  readonly parameters: Parameters;
  readonly texts: Texts;
}

export interface FormRevision extends Revision {
  readonly definition: FormDefinition;
}

export interface GridRevision extends Revision {
  readonly axisId: string | null;
  readonly definition: GridDefinition;
}

/** Every revision of a call, latest first, and its money. */
export interface Revisions {
  readonly rules: readonly RulesRevision[];
  readonly forms: readonly FormRevision[];
  readonly grids: readonly GridRevision[];
  readonly envelopes: readonly Envelope[];
}

/** The revisions of a call, in preparation ones included. */
export function revisionsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['call-revisions', id],
    // the contents of forms, grids and rules are free objects in the contract; their shape is that of src/calls
    queryFn: async () =>
      (await ask(api.GET('/api/v1/calls/{id}/revisions', { params: { path: { id } } }))) as unknown as Revisions,
  });
}
