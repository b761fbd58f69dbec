import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { crowdfundingRefusals } from './crowdfunding.refusals.js';

/** The kinds of proof taken, by the type their bytes have, with the extension they are kept under. */
export const proofKinds: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};
const mostBytes = 10_000_000;

/** Lets bodies of these types through unread: rights are judged first, so that nobody without them fills the memory. */
@Injectable()
export class ProofBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    for (const type of Object.keys(proofKinds)) {
      if (!fastify?.addContentTypeParser || fastify.hasContentTypeParser(type)) continue;
      fastify.addContentTypeParser(type, (_request, body, done) => done(null, body));
    }
  }
}

/** Reads the raw body of a request, at most 10 MB. Refusals: `proof_too_large`, `proof_kind_refused` when there is none. */
export async function readBody(body: unknown): Promise<Buffer> {
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) {
    throw crowdfundingRefusals.proof_kind_refused();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw crowdfundingRefusals.proof_too_large({ megabytes: mostBytes / 1_000_000 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
