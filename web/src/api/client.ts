import createClient, { type Client } from 'openapi-fetch';
import { createContext, useContext } from 'react';
import type { Locale } from '../words/words';
import { NoConnection, Problem, type ProblemBody } from './problem';
import type { paths } from './schema';

/** The typed client: paths, bodies and answers come from openapi.json, never from this code. */
export type Api = Client<paths>;

type Fetch = (request: Request) => Promise<Response>;

/** @param fetch how requests travel: the browser's, or straight into the API process while a page is rendered there */
export function makeApi(locale: Locale, baseUrl: string, fetch: Fetch): Api {
  return createClient<paths>({ baseUrl, fetch, headers: { 'accept-language': locale }, credentials: 'same-origin' });
}

const ApiContext = createContext<Api | null>(null);

export const ApiProvider = ApiContext.Provider;

/** The client of this page. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi outside ApiProvider');
  return api;
}

interface Answer<Data> {
  data?: Data | undefined;
  error?: unknown;
  response: Response;
}

/**
 * The answer of a call, or the reason why not: `await ask(api.GET('/api/v1/me'))`.
 * @throws {Problem} what the API refused, in the reader's words
 * @throws {NoConnection} when no answer came
 */
export async function ask<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const answer = await call.catch((reason: unknown) => {
    throw reason instanceof Problem ? reason : new NoConnection();
  });
  if (answer.response.ok) return answer.data as Data;
  throw new Problem(answer.response.status, (answer.error ?? {}) as Partial<ProblemBody>);
}

/** The header of a change to what was read at this version. */
export function atVersion(version: number): { 'If-Match': string } {
  return { 'If-Match': `"v${version}"` };
}

/** The header that lets a request be sent again without being done twice. Make the key once a form, not once a try. */
export function once(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** A fresh key for `once`. `crypto.randomUUID` is missing on plain http, where a small office may run the product. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
