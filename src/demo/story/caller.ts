import { randomUUID } from 'node:crypto';

/** An answer as the story reads it. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** What the server said no to, with its own words. */
export class StoryFault extends Error {}

/** Speaks to a running server as one person, over plain HTTP. */
export class Caller {
  constructor(
    readonly base: string,
    private readonly token: string | null = null,
    private readonly locale: 'fr' | 'en' = 'fr',
  ) {}

  /** The same server, as somebody signed in. */
  as(token: string): Caller {
    return new Caller(this.base, token, this.locale);
  }

  get<T>(path: string): Promise<T> {
    return this.done<T>('GET', path);
  }

  /** Creates or acts; each call has an Idempotency-Key of its own unless one is given. */
  post<T>(path: string, body?: object, key: string = randomUUID(), version?: number): Promise<T> {
    return this.done<T>('POST', path, body, { 'idempotency-key': key, ...matching(version) });
  }

  put<T>(path: string, body: object, version?: number): Promise<T> {
    return this.done<T>('PUT', path, body, matching(version));
  }

  patch<T>(path: string, body: object, version?: number): Promise<T> {
    return this.done<T>('PATCH', path, body, matching(version));
  }

  delete<T>(path: string): Promise<T> {
    return this.done<T>('DELETE', path);
  }

  /** The bytes of a file, with its media type. */
  async file(path: string): Promise<{ bytes: Buffer; type: string }> {
    const answer = await this.send('GET', path);
    if (!answer.ok) throw new StoryFault(`GET ${path}: ${answer.status}`);
    return { bytes: Buffer.from(await answer.arrayBuffer()), type: answer.headers.get('content-type') ?? '' };
  }

  /** An answer of any status, for refusals that the story expects. */
  async answer<T>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const answer = await this.send(method, path, body, headers);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : null) as T };
  }

  /** A request with any body, for uploads. */
  raw(method: string, path: string, headers: Record<string, string>, body?: Uint8Array): Promise<Response> {
    return fetch(this.url(path), {
      method,
      headers: { ...this.headers(), ...headers },
      ...(body ? { body: Buffer.from(body) } : {}),
      redirect: 'manual',
    });
  }

  private async done<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
    const { status, body: answer } = await this.answer<T & { detail?: string; errors?: { detail: string }[] }>(
      method,
      path,
      body,
      headers,
    );
    if (status < 400) return answer;
    const faults = (answer.errors ?? []).map(({ detail }) => detail).join(' ');
    throw new StoryFault(`${method} ${path}: ${status} ${answer.detail ?? ''} ${faults}`.trim());
  }

  private send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
    const type = body ? { 'content-type': 'application/json' } : {};
    const payload = body ? { body: JSON.stringify(body) } : {};
    return fetch(this.url(path), { method, headers: { ...this.headers(), ...type, ...headers }, ...payload });
  }

  private headers(): Record<string, string> {
    return {
      'accept-language': this.locale,
      'x-session-transport': 'bearer',
      ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
    };
  }

  private url(path: string): string {
    return path.startsWith('http') ? path : `${this.base}${path.startsWith('/') ? path : `/api/v1/${path}`}`;
  }
}

function matching(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { 'if-match': `"v${version}"` };
}

/** Asks again until something is there. @throws StoryFault naming what was awaited */
export async function until<T>(what: string, look: () => Promise<T | null | undefined>, seconds = 40): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new StoryFault(`${what}: nothing came in ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
