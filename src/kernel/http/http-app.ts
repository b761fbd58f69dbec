import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidv7 } from '../database/uuid.js';
import type { Config } from '../config/config.js';
import { Draining } from '../health/draining.js';
import { Metrics } from '../health/metrics.js';
import { requestLines } from '../logging/logging.js';
import { nameAnswer } from './answers.js';
import { apiPrefix } from './api-prefix.js';
import { foreignOrigin } from './origin.js';
import { sendProblem } from './problem.filter.js';
import { unreadable } from './readable.js';
import { acceptPapers } from './paper-bodies.js';

/** The Fastify server under Nest: small bodies, own request ids, no surprise from a proxy. */
export function fastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: 1_048_576,
    // one hop: what the caller itself writes into X-Forwarded-For is never believed
    trustProxy: config.get('TRUST_PROXY') === '1' ? (_address, hop) => hop < 1 : false,
    genReqId: () => uuidv7(),
    requestTimeout: 60_000,
    keepAliveTimeout: 20_000,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300 },
    // addresses that no route can read never reach the filters
    frameworkErrors: (fault: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(fault, request, reply.headers(usualHeaders(config)), config.publicUrl),
  });
}

/** Prefix, cookies, bodies of papers, security headers, origin check, timings and the draining mark. */
export async function prepareHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  apiPrefix(app);
  const fastify = app.getHttpAdapter().getInstance();
  acceptPapers(fastify);
  await app.register(cookie as unknown as Parameters<NestFastifyApplication['register']>[0]);
  const draining = app.get(Draining);
  const { requests } = app.get(Metrics);
  const tell = requestLines(config);
  const headers = usualHeaders(config);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    // the API page styles itself in place; it shows nothing but our own document
    if (request.url.startsWith('/api/docs')) void reply.header('content-security-policy', apiPagePolicy);
    if (draining.on) void reply.header('connection', 'close');
    done(foreignOrigin(request, config.publicUrl) ?? undefined);
  });
  fastify.addHook('preValidation', (request, _reply, done) => done(unreadable(request) ?? undefined));
  fastify.addHook('preSerialization', (request, reply, answer, done) => {
    nameAnswer(request, reply, answer);
    done(null, answer);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    tell(request, reply);
    done();
  });
}

const apiPagePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/** Those every answer starts with; nothing is kept in caches but what says so itself. */
function usualHeaders(config: Config): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'content-security-policy':
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
    'cross-origin-opener-policy': 'same-origin',
    ...(config.publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
