/**
 * Sessions end while people write. A request refused for that reason waits here until the person has signed in again in
 * the dialog over the page, and is then sent once more: nothing typed is lost.
 */
type Listener = (asked: boolean) => void;

const listeners = new Set<Listener>();
let waiting: { promise: Promise<boolean>; settle: (signedIn: boolean) => void } | null = null;
let knownPerson = false;

/** Says that somebody is signed in on this page: only then does an ended session ask to sign in again. */
export function rememberPerson(known: boolean): void {
  knownPerson = known;
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

/** Signing in itself, and asking who is signed in, must not wait for somebody to sign in. */
const ASKS_WHO = /^\/api\/v1\/(sessions|sign-in-links|me$)/;

/** `fetch` that outlives a session. */
export async function fetchSignedIn(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  const path = new URL(request.url).pathname;
  if (response.status !== 401 || !knownPerson || ASKS_WHO.test(path)) return response;
  return (await signInNeeded()) ? fetch(again) : response;
}

function signInNeeded(): Promise<boolean> {
  if (!waiting) {
    let settle: (signedIn: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((resolve) => (settle = resolve));
    waiting = { promise, settle };
    for (const listener of listeners) listener(true);
  }
  return waiting.promise;
}
