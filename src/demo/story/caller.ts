import { randomUUID } from 'node:crypto';

/** An answer as the story reads it. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: ReadonlyMap<string, string>;
}

/** What the server said no to, with its own words. */
export class StoryFault extends Error {}

/** An answer as it came over the wire. */
export interface Wire {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
}

/** How requests travel: over HTTP to a running server, or straight into an application of this process. */
export interface Transport {
  send(method: string, path: string, headers: Readonly<Record<string, string>>, body?: Buffer): Promise<Wire>;
  /** Lets what follows from the acts happen: waits a moment, or runs it. */
  turn(): Promise<void>;
}

/** Over HTTP to the server at this address. */
export function overHttp(base: string): Transport {
  return {
    async send(method, path, headers, body) {
      const answer = await fetch(`${base}${path}`, {
        method,
        headers,
        redirect: 'manual',
        ...(body ? { body: new Uint8Array(body) } : {}),
      });
      return {
        status: answer.status,
        headers: new Map(answer.headers),
        bytes: Buffer.from(await answer.arrayBuffer()),
      };
    },
    turn: () => new Promise((resolve) => setTimeout(resolve, 150)),
  };
}

/** Speaks to the server as one person. */
export class Caller {
  constructor(
    readonly transport: Transport,
    private readonly token: string | null = null,
  ) {}

  /** The same server, as somebody signed in. */
  as(token: string): Caller {
    return new Caller(this.transport, token);
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

  /** The bytes of a file. */
  async file(path: string): Promise<Buffer> {
    const answer = await this.send('GET', path);
    if (answer.status >= 400) throw new StoryFault(`GET ${path}: ${answer.status}`);
    return answer.bytes;
  }

  /** An answer of any status, for refusals that the story expects. */
  async answer<T>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const type: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
    const payload = body ? Buffer.from(JSON.stringify(body)) : undefined;
    const answer = await this.send(method, path, { ...type, ...headers }, payload);
    const text = answer.bytes.toString('utf8');
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : null) as T };
  }

  /** A request with any body, for uploads. */
  send(method: string, path: string, headers: Record<string, string> = {}, body?: Buffer): Promise<Wire> {
    const own: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {};
    const target = path.replace(/^https?:\/\/[^/]+/, '');
    const full = target.startsWith('/') ? target : `/api/v1/${target}`;
    return this.transport.send(
      method,
      full,
      { 'accept-language': 'fr', 'x-session-transport': 'bearer', ...own, ...headers },
      body,
    );
  }

  private async done<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
    const { status, body: answer } = await this.answer<T & Problem>(method, path, body, headers);
    if (status < 400) return answer;
    const faults = (answer.errors ?? []).map(({ detail }) => detail).join(' ');
    throw new StoryFault(`${method} ${path}: ${status} ${answer.detail ?? ''} ${faults}`.trim());
  }
}

interface Problem {
  readonly detail?: string;
  readonly errors?: readonly { readonly detail: string }[];
}

function matching(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { 'if-match': `"v${version}"` };
}

/** Asks again until something is there. @throws StoryFault naming what was awaited */
export async function until<T>(
  transport: Transport,
  what: string,
  look: () => Promise<T | null | undefined>,
  seconds = 40,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new StoryFault(`${what}: nothing came in ${seconds} seconds`);
    await transport.turn();
  }
}
