import { AsyncLocalStorage } from 'node:async_hooks';

/** The Idempotency-Key a request came with: claimed by its first transaction, answered again ever after. */
export interface IdempotencyClaim {
  readonly actorKey: string;
  readonly key: string;
  /** SHA-256 of method, path and body: the same key with another request is refused. */
  readonly fingerprint: string;
  status: number;
  /** Set once a transaction has taken the claim. */
  taken: boolean;
}

export interface RequestContext {
  readonly requestId: string;
  readonly claim?: IdempotencyClaim;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();

/** Thrown inside a transaction when another request already holds the key; the interceptor then answers again. */
export class AlreadyAnswered extends Error {}
