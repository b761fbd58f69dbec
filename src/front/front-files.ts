import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FrontPages } from '../kernel/pages/front-pages.js';
import { packed, type Packed } from '../kernel/pages/packed.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

const TEXTS = new Set(['.js', '.css', '.svg', '.json']);

/** The files of the pages. They are few and small: each is packed once and kept. */
@Injectable()
export class FrontFiles {
  private readonly kept = new Map<string, Promise<Packed>>();

  constructor(private readonly pages: FrontPages) {}

  /** @param cacheControl how long others may keep it; files named by their digest for ever. @throws not_found */
  async send(path: string, request: FastifyRequest, reply: FastifyReply, cacheControl: string): Promise<void> {
    const type = TYPES[extname(path)];
    if (!type) throw kernelRefusals.not_found();
    const accepted = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
      ? 'br'
      : (request.headers['accept-encoding'] ?? '');
    const { bytes, encoding } = await this.read(path, /\b(br|gzip)\b/.exec(accepted)?.[0]);
    void reply
      .headers({ 'content-type': type, 'cache-control': cacheControl, vary: 'accept-encoding' })
      .headers(encoding ? { 'content-encoding': encoding } : {})
      .send(bytes);
  }

  private async read(path: string, accepted: string | undefined): Promise<Packed> {
    const { folder } = await this.pages.built();
    const key = `${accepted ?? ''} ${path}`;
    const known = this.kept.get(key);
    if (known) return known;
    const reading = this.pack(join(folder, path), TEXTS.has(extname(path)) ? accepted : undefined);
    this.kept.set(key, reading);
    reading.catch(() => this.kept.delete(key));
    return reading;
  }

  private async pack(file: string, accepted: string | undefined): Promise<Packed> {
    const bytes = await readFile(file).catch(() => {
      throw kernelRefusals.not_found();
    });
    return packed(bytes, accepted, 10);
  }
}
