import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { MAX_PAPER_BYTES, paperMediaTypes } from './paper.rules.js';
import { paymentRefusals } from './payments.refusals.js';

const paperRoute = /\/(proofs|financial-report\/files|bank-papers)$/;

/** Lets the routes of papers, and no other, take the bytes of a document as their body; read only once the guard has said yes. */
@Injectable()
export class PaperBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const types = paperMediaTypes.filter((type) => !fastify.hasContentTypeParser(type));
    if (types.length === 0) return;
    fastify.addContentTypeParser(types, (request, payload, done) => {
      if (paperRoute.test(request.routeOptions.url ?? '')) done(null, payload);
      else done(kernelRefusals.media_type_unknown());
    });
  }
}

/** The bytes of the document sent, at most ten million. @throws paper_form, paper_too_large */
export async function paperBytes(request: FastifyRequest): Promise<Buffer> {
  const stream = request.body as Readable | undefined;
  if (!stream || typeof stream !== 'object' || !(Symbol.asyncIterator in stream)) throw paymentRefusals.paper_form();
  if (Number(request.headers['content-length'] ?? 0) > MAX_PAPER_BYTES) throw paymentRefusals.paper_too_large();
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_PAPER_BYTES) throw paymentRefusals.paper_too_large();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
