/**
 * Sessions end while people write. A request refused for that reason waits here until the person has signed in again in
 * the dialog over the page, and is then sent once more: nothing typed is lost.
 */

/** Who was signed in on this page, as the dialog needs it. */
export interface LastPerson {
  readonly email: string;
  readonly hasPassword: boolean;
}

type Listener = (asked: boolean) => void;

const listeners = new Set<Listener>();
let waiting: { promise: Promise<boolean>; settle: (signedIn: boolean) => void } | null = null;
let last: LastPerson | null = null;

/** Says who is signed in on this page: only then does an ended session ask to sign in again. That it has ended changes nothing. */
export function rememberPerson(person: LastPerson): void {
  last = person;
}

/** Somebody who signs out has nothing to wait for. */
export function forgetPerson(): void {
  last = null;
}

/** Whose session has ended. */
export function lastPerson(): LastPerson | null {
  return last;
}

/** Tells the dialog when it is needed. */
export function onSignInNeeded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The dialog's answer: signed in, or left. */
export function signInAnswered(signedIn: boolean): void {
  waiting?.settle(signedIn);
  waiting = null;
  for (const listener of listeners) listener(false);
}

/** `fetch` that outlives a session. */
export async function fetchSignedIn(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 401 || !last || isSigningIn(request)) return response;
  return (await untilSignedIn()) ? fetch(again) : response;
}

/** Asks the person to sign in again; several at once share one dialog. @returns false when they left it */
export function untilSignedIn(): Promise<boolean> {
  if (!waiting) {
    let settle: (signedIn: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((resolve) => (settle = resolve));
    waiting = { promise, settle };
    for (const listener of listeners) listener(true);
  }
  return waiting.promise;
}

/** Signing in must not wait for itself; nor must the dialog when it asks whether a link has been opened elsewhere. */
function isSigningIn(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return /^\/api\/v1\/(sessions|sign-in-links)/.test(pathname) || (pathname === '/api/v1/me' && waiting !== null);
}
