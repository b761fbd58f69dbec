import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { MAX_PAPER_BYTES, paperMediaTypes } from './paper.rules.js';
import { paymentRefusals } from './payments.refusals.js';

/** Lets the bytes of a document through unread: rights are judged first, so that nobody without them fills the memory. */
@Injectable()
export class PaperBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (!fastify?.addContentTypeParser) return;
    const types = paperMediaTypes.filter((type) => !fastify.hasContentTypeParser(type));
    if (types.length > 0) fastify.addContentTypeParser(types, (_request, body, done) => done(null, body));
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
