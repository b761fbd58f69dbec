import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/access/actor.js';
import { Config } from '../../kernel/config/config.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { Refusal, describeRefusal } from '../../kernel/refusals/refusal.js';
import { FinishUpload } from './finish-upload.js';
import { Quarantine } from './quarantine.js';

const path = '/api/v1/uploads';
const largest = 100_000_000;

/** What a request to the tus server is about: who sends it, and the upload made for it. */
interface Errand {
  readonly actor: Actor;
  readonly uploadId: string;
}

/**
 * The tus protocol (resumable uploads, https://tus.io) into the quarantine folder. Rights and limits are judged before a
 * request gets here; this only moves bytes. One process serves an upload: its lock is in memory.
 */
@Injectable()
export class TusUploads implements OnModuleInit {
  private readonly logger = new Logger('uploads');
  private readonly errands = new WeakMap<IncomingMessage, Errand>();
  private readonly server: Server;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly quarantine: Quarantine,
    private readonly finish: FinishUpload,
    config: Config,
  ) {
    this.server = this.createServer(new URL(config.publicUrl).origin);
  }

  /** Lets the bytes of a PATCH through unread, here alone: the tus server reads them itself. */
  async onModuleInit(): Promise<void> {
    await this.quarantine.prepare();
    const fastify = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (!fastify?.addContentTypeParser) return;
    fastify.addContentTypeParser('application/offset+octet-stream', (request, _payload, done) => {
      done(request.routeOptions.url?.startsWith(path) ? null : kernelRefusals.media_type_unknown());
    });
  }

  /** Hands a request over to the tus server, which answers it. */
  async serve(request: FastifyRequest, reply: FastifyReply, errand: Errand): Promise<void> {
    this.errands.set(request.raw, errand);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    reply.raw.setHeader('cache-control', 'no-store');
    await this.server.handle(request.raw, reply.raw);
  }

  private createServer(origin: string): Server {
    return new Server({
      path,
      relativeLocation: true,
      maxSize: largest,
      allowedOrigins: [origin],
      datastore: new FileStore({ directory: this.quarantine.folder }),
      namingFunction: (request) => this.errandOf(request).uploadId,
      getFileIdFromRequest: (request, last) => this.errands.get(rawOf(request))?.uploadId ?? last,
      onUploadFinish: async (request, upload) => {
        await this.finish.run(this.errandOf(request).actor, { uploadId: upload.id });
        return {};
      },
      onResponseError: (request, fault) => this.inPlainWords(request, fault),
    });
  }

  /** A full disk or a database that is away is told as passing, and nothing internal is ever told. */
  private inPlainWords(request: Request, fault: Error | { status_code: number }) {
    if ('status_code' in fault && fault.status_code < 500) return undefined;
    const refusal = fault instanceof Refusal ? fault : kernelRefusals.temporarily_unavailable();
    if (!(fault instanceof Refusal)) this.logger.error(`an upload could not be kept: ${reasonOf(fault)}`);
    const { actor } = this.errandOf(request);
    const { status, detail } = describeRefusal(refusal, 'locale' in actor ? actor.locale : 'fr');
    if (status === 503) responseOf(request).setHeader('retry-after', '5');
    return { status_code: status, body: `${detail}\n` };
  }

  private errandOf(request: Request): Errand {
    const errand = this.errands.get(rawOf(request));
    if (!errand) throw new Error('a request reached the upload server without being judged');
    return errand;
  }
}

/** The Node request inside the web request the tus server works on. */
function rawOf(request: Request): IncomingMessage {
  return nodeOf(request).req;
}

function responseOf(request: Request): ServerResponse {
  return nodeOf(request).res;
}

function nodeOf(request: Request): { req: IncomingMessage; res: ServerResponse } {
  const { runtime } = request as Request & { runtime?: { node?: { req?: IncomingMessage; res?: ServerResponse } } };
  const { req, res } = runtime?.node ?? {};
  if (!req || !res) throw new Error('the upload server runs on Node only');
  return { req, res };
}

function reasonOf(fault: Error | { status_code: number; body?: string }): string {
  return fault instanceof Error ? fault.message : (fault.body ?? '').trim();
}
