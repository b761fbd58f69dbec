import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Public figures are the same for everybody: kept a minute by browsers and proxies, then asked again by their ETag. */
@Injectable()
export class PublicAnswer implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const digest = createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 27);
        const etag = `W/"${digest}"`;
        void reply.header('cache-control', 'public, max-age=60').header('etag', etag);
        if (request.headers['if-none-match'] !== etag) return answer;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}
