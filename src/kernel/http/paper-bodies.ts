import { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import { paperRefusals } from '../storage/papers.refusals.js';
import { smallPaperBytes, smallPaperTypes } from '../storage/sniffed-type.js';

/** What a body may cost. */
interface BodyLimits {
  readonly bytes: number;
  /** Milliseconds for the whole body. */
  readonly patience: number;
}

// told in words a little before the server ends any request that has not come whole
const limits: BodyLimits = { bytes: smallPaperBytes, patience: 50_000 };

/** The body of this route is one small paper: PDF, JPEG or PNG. Such a body is refused on every other route. */
export function TakesPaper(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ takesPaper: true }),
    ApiConsumes(...smallPaperTypes),
    ApiBody({
      schema: { type: 'string', format: 'binary' },
      description: `The document itself, at most ${smallPaperBytes / 1_000_000} MB`,
    }),
  );
}

/** The paper a request brings (SentPaper), its bytes still to come: rights are judged before they are read. */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentPaper => {
  return new SentPaper(context.switchToHttp().getRequest<FastifyRequest>());
});

/** A paper on its way. Nothing of it is in memory until it is read. */
export class SentPaper {
  constructor(private readonly request: Pick<FastifyRequest, 'body' | 'headers'>) {}

  /**
   * Its bytes, once.
   * @throws paper_form where the body is something else, body_too_large, body_too_slow, malformed_request where it is cut off
   */
  async read(): Promise<Buffer> {
    const { body, headers } = this.request;
    if (!(body instanceof Readable)) throw paperRefusals.paper_form();
    // what is announced too large is not read at all
    if (Number(headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(limits.bytes);
    return readWhole(body, limits);
  }
}

/** Lets the bytes of small papers through unread to the routes that take them. */
export function acceptPapers(fastify: FastifyInstance): void {
  fastify.addContentTypeParser([...smallPaperTypes], (request, body, done) => {
    const { takesPaper } = request.routeOptions.config as { takesPaper?: boolean };
    if (takesPaper || request.is404) done(null, body);
    else done(kernelRefusals.media_type_unknown());
  });
}

/**
 * Reads a stream into memory. After a refusal what still comes is thrown away unread, so that the sender can hear the
 * answer: closing a connection that somebody still writes to loses it.
 * @throws body_too_large, body_too_slow, malformed_request
 */
export function readWhole(stream: Readable, { bytes, patience }: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const take = (piece: Buffer) => {
      size += piece.length;
      if (size > bytes) giveUp(tooLarge(bytes));
      else pieces.push(piece);
    };
    const giveUp = (refusal: Error) => {
      clearTimeout(timer);
      stream.off('data', take).resume();
      pieces.length = 0;
      reject(refusal);
    };
    const timer = setTimeout(() => giveUp(kernelRefusals.body_too_slow()), patience);
    const cutOff = () => giveUp(kernelRefusals.malformed_request({ reason: interrupted }));
    stream.on('error', cutOff).on('close', cutOff).on('data', take);
    stream.on('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(pieces, size));
    });
  });
}

const interrupted = { fr: 'l’envoi s’est interrompu', en: 'it was cut off' };

function tooLarge(bytes: number): Error {
  const megabytes = bytes / 1_000_000;
  return kernelRefusals.body_too_large({ most: { fr: `${megabytes} Mo`, en: `${megabytes} MB` } });
}
