import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';

export type Check = components['schemas']['DocumentCheckView'];

/** What anyone may learn of the document that carries a code, however the code is typed. */
export function checkQuery(api: Api, code: string) {
  return queryOptions({
    queryKey: ['check', code],
    queryFn: () => ask(api.GET('/api/v1/document-checks/{code}', { params: { path: { code } } })),
    staleTime: Infinity,
    retry: false,
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
