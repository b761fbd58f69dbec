import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, namesInside } from './addresses.js';

/** Why a call to the outside gave nothing. */
export type OutgoingReason =
  'address_refused' | 'time_out' | 'too_large' | 'redirected' | 'status' | 'unreachable' | 'not_json';

/** A call to the outside that gave nothing usable; never carries what the other side wrote. */
export class OutgoingFault extends Error {
  constructor(
    readonly reason: OutgoingReason,
    readonly host: string,
    readonly status?: number,
  ) {
    super(`${host}: ${reason}${status === undefined ? '' : ` ${status}`}`);
    this.name = 'OutgoingFault';
  }
}

export interface OutgoingOptions {
  /** Milliseconds for the whole call; 5 000 unless told. */
  readonly patience?: number;
  /** Bytes of the answer; one million unless told. */
  readonly most?: number;
}

/**
 * The one way out to other services, below one configured base address: https (or the scheme of the base itself), the host
 * of the base only, no redirect followed. The address is judged after it is resolved, at the connection itself, so that a
 * name cannot be made to lead inside; only a base that names an inside address (a test, a local double) may go there.
 */
export class Outgoing {
  private readonly base: URL;
  private readonly insideAllowed: boolean;

  constructor(
    base: string,
    private readonly options: OutgoingOptions = {},
  ) {
    this.base = new URL(base.endsWith('/') ? base : `${base}/`);
    this.insideAllowed = namesInside(this.base.hostname);
    if (this.base.protocol !== 'https:' && !this.insideAllowed) throw new OutgoingFault('address_refused', base);
  }

  /**
   * Gets a JSON document below the base.
   * @param path relative; parts that come from data are encoded by the caller
   * @throws OutgoingFault
   */
  async json(path: string): Promise<unknown> {
    const url = new URL(path, this.base);
    if (url.origin !== this.base.origin || !url.pathname.startsWith(this.base.pathname)) {
      throw new OutgoingFault('address_refused', url.hostname);
    }
    const text = await this.get(url);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new OutgoingFault('not_json', url.hostname);
    }
  }

  private async get(url: URL): Promise<string> {
    const host = url.hostname;
    const signal = AbortSignal.timeout(this.options.patience ?? 5_000);
    try {
      const answer = await this.open(url, signal);
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400) throw new OutgoingFault('redirected', host, status);
      if (status !== 200) throw new OutgoingFault('status', host, status);
      return await this.read(answer, host);
    } catch (fault) {
      if (fault instanceof OutgoingFault) throw fault;
      throw new OutgoingFault(signal.aborted ? 'time_out' : 'unreachable', host);
    }
  }

  private open(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const request = url.protocol === 'https:' ? secureRequest : plainRequest;
    if (!this.insideAllowed && namesInside(url.hostname)) throw new OutgoingFault('address_refused', url.hostname);
    return new Promise((answered, failed) => {
      request(url, {
        signal,
        agent: false,
        headers: { accept: 'application/json', 'user-agent': 'entreprendre-autrement' },
        ...(this.insideAllowed ? {} : { lookup: publicLookup }),
      })
        .on('response', answered)
        .on('error', failed)
        .end();
    });
  }

  private async read(answer: IncomingMessage, host: string): Promise<string> {
    const most = this.options.most ?? 1_000_000;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new OutgoingFault('too_large', host);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }
}

/** Resolves a name and refuses it when any of its addresses is inside. The socket connects to what was judged. */
export const publicLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (fault, found: LookupAddress[]) => {
    if (fault) return done(fault, '');
    const [first] = found;
    if (!first || found.some(({ address }) => !isPublicAddress(address))) {
      return done(new OutgoingFault('address_refused', host), '');
    }
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};
