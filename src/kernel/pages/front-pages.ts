import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import type { ActingRequest } from '../access/access.guard.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import type { Locale } from '../refusals/refusal.js';
import { packed } from './packed.js';
import { readFrontBuild, type FrontBuild, type Given } from './front-build.js';
import { pageLocale, pageTheme } from './page-choices.js';

/** How a page differs from the one at its address: what a form without script brought, and with which status. */
export interface PageOptions {
  /** Path whose page answers; the address asked for unless told. */
  readonly url?: string;
  readonly status?: number;
  readonly given?: readonly Given[];
}

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/**
 * The pages of web/, rendered here for whoever asks. Their data come through the API itself, inside the process, with the
 * cookie of the visitor: a page can show nothing its visitor may not read.
 */
@Injectable()
export class FrontPages {
  private build: Promise<FrontBuild | null> | null = null;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: Config,
  ) {}

  /** What web/ was built into. @throws temporarily_unavailable where it was not */
  async built(): Promise<FrontBuild> {
    this.build ??= readFrontBuild();
    const build = await this.build;
    if (!build) throw kernelRefusals.temporarily_unavailable();
    return build;
  }

  /** Answers with the page at an address. */
  async answer(request: ActingRequest, reply: FastifyReply, options: PageOptions = {}): Promise<void> {
    const { render, assets } = await this.built();
    const locale = pageLocale(request);
    const page = await render({
      url: options.url ?? request.url,
      locale,
      theme: pageTheme(request),
      origin: this.config.publicUrl,
      assets,
      rehearsal: this.config.rehearsal,
      fetch: (asked) => this.fetchInside(asked, request, locale),
      ...(options.given ? { given: options.given } : {}),
      ...(options.status ? { status: options.status } : {}),
    });
    if (page.location !== undefined) return void reply.status(303).header('location', page.location).send();
    const body = await packed(page.html, request.headers['accept-encoding']);
    void reply
      .status(page.status)
      .headers({ 'content-type': 'text/html; charset=utf-8', vary: 'accept-language, accept-encoding, cookie' })
      .headers(body.encoding ? { 'content-encoding': body.encoding } : {})
      .send(body.bytes);
  }

  /** A reading of the API in the visitor's name. Only readings: rendering a page changes nothing. */
  private async fetchInside(asked: Request, visitor: FastifyRequest, locale: Locale): Promise<Response> {
    if (asked.method !== 'GET') throw new Error(`A page may only read, not ${asked.method}`);
    const { pathname, search } = new URL(asked.url);
    const fastify = this.host.httpAdapter.getInstance<Fastify>();
    const { cookie } = visitor.headers;
    const answer = await fastify.inject({
      method: 'GET',
      url: `${pathname}${search}`,
      remoteAddress: visitor.ip,
      headers: { accept: 'application/json', 'accept-language': locale, ...(cookie ? { cookie } : {}) },
    });
    const type = String(answer.headers['content-type'] ?? 'application/json');
    return new Response(new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: { 'content-type': type },
    });
  }
}
