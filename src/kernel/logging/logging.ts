import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config.js';

/** Structured logs: one line a request, no body, no query, no token; links and addresses are masked. */
export function loggingOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.text('LOG_LEVEL'),
      quietReqLogger: true,
      customLogLevel: (_request, response, fault) =>
        fault || response.statusCode >= 500
          ? 'error'
          : response.statusCode === 401 || response.statusCode === 403
            ? 'info'
            : 'debug',
      redact: {
        paths: ['req.headers', 'res.headers', '*.password', '*.code', '*.token', '*.iban', '*.email'],
        censor: '[redacted]',
      },
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          url: maskUrl(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
    },
  };
}

/** A path without its query and without the tokens of links. */
export function maskUrl(url: string): string {
  return (url.split('?')[0] ?? '').replace(/[A-Za-z0-9_-]{40,}/g, '[token]');
}
