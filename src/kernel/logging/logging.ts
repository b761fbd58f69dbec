import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config.js';

/**
 * Structured logs: no body, no query, no token; links and addresses are masked. No middleware: what binds a logger to each
 * request costs more than a tenth of a short read, so lines that concern a request name it themselves.
 */
export function loggingOptions(config: Config): Params {
  return {
    forRoutes: [],
    pinoHttp: {
      level: config.text('LOG_LEVEL'),
      redact: {
        paths: ['req.headers', 'res.headers', '*.password', '*.code', '*.token', '*.iban', '*.email'],
        censor: '[redacted]',
      },
    },
  };
}

/** Writes one line about an answered request: faults and refused access always, the rest where LOG_LEVEL is debug. */
export function requestLines(config: Config): (request: FastifyRequest, reply: FastifyReply) => void {
  const logger = new Logger('http');
  const everything = ['debug', 'trace'].includes(config.text('LOG_LEVEL'));
  return ({ id, method, url }, { statusCode: status, elapsedTime }) => {
    const refused = status === 401 || status === 403;
    if (status < 500 && !refused && !everything) return;
    const line = { request: id, method, path: maskUrl(url), status, ms: Math.round(elapsedTime) };
    if (status >= 500) logger.error(line, 'answered');
    else if (refused) logger.log(line, 'answered');
    else logger.debug(line, 'answered');
  };
}

/** A path without its query and without the tokens of links. */
export function maskUrl(url: string): string {
  return (url.split('?')[0] ?? '').replace(/[A-Za-z0-9_-]{40,}/g, '[token]');
}
