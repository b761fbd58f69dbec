import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import { Problem } from './problem';
import type { components } from './schema';

export type Check = components['schemas']['DocumentCheckView'];

/** What is told of a code: the document, or why there is none to tell of. */
export interface Checked {
  readonly check: Check | null;
  readonly refused: { readonly status: number; readonly detail: string } | null;
}

/** What anyone may learn of the document that carries a code, however the code is typed. A refusal is an answer here. */
export function checkQuery(api: Api, code: string) {
  return queryOptions({
    queryKey: ['check', code],
    queryFn: async (): Promise<Checked> => {
      try {
        const check = await ask(api.GET('/api/v1/document-checks/{code}', { params: { path: { code } } }));
        return { check, refused: null };
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.status >= 500) throw problem;
        return { check: null, refused: { status: problem.status, detail: problem.detail } };
      }
    },
    staleTime: Infinity,
  });
}

/** The document a file is, by its fingerprint alone. */
export function findByFingerprint(api: Api, sha256: string): Promise<Check> {
  return ask(api.POST('/api/v1/document-checks', { body: { sha256 } }));
}

/** The SHA-256 of a file in small hexadecimal letters, computed here: the file goes nowhere. Null where the browser cannot. */
export async function fingerprintOf(file: Blob): Promise<string | null> {
  // browsers give it on https and on the own machine only
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
