import { readFileSync } from 'node:fs';

/** A field of the table schema, with the constraints that SCDL "subventions" uses. */
export interface ScdlField {
  readonly name: string;
  readonly type: 'string' | 'date' | 'number' | 'boolean';
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly maxLength?: number;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

/** A rule that table schemas cannot express and the SCDL adds: a SIRET with its key, or one of two fields filled. */
export type ScdlCustomCheck =
  | { readonly name: 'french-siret-value'; readonly params: { readonly column: string } }
  | { readonly name: 'one-of-required'; readonly params: { readonly column1: string; readonly column2: string } };

/** The schema of the open data on grants: decree 2017-779 of 5 May 2017, order of 17 November 2017. */
export interface ScdlSchema {
  readonly version: string;
  readonly fields: readonly ScdlField[];
  readonly custom_checks: readonly ScdlCustomCheck[];
}

/** SCDL "subventions" 2.1.1, as published. */
export const SCDL = JSON.parse(
  readFileSync(new URL('./schema/schema-2.1.1.json', import.meta.url), 'utf8'),
) as ScdlSchema;
