import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { ActingRequest } from '../access/access.guard.js';

/** Gives answers their ETag (from `version`), their `Link: rel="next"` (from `next`) and keeps them out of caches. */
@Injectable()
export class AnswersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const request = context.switchToHttp().getRequest<ActingRequest>();
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    return next.handle().pipe(
      map((answer: unknown) => {
        if (typeof answer === 'object' && answer !== null && !reply.sent) {
          const { version, next: cursor } = answer as { version?: unknown; next?: unknown };
          if (typeof version === 'number') void reply.header('etag', `"v${version}"`);
          if (typeof cursor === 'string') void reply.header('link', `<${nextUrl(request.url, cursor)}>; rel="next"`);
        }
        return answer;
      }),
    );
  }
}

function nextUrl(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?');
  const params = new URLSearchParams(query);
  params.set('after', cursor);
  return `${path}?${params.toString()}`;
}
