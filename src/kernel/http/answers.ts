import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Gives an answer its ETag (from `version`) and its `Link: rel="next"` (from `next`). A hook of the server rather than an
 * interceptor: it costs nothing on a short read.
 */
export function nameAnswer(request: FastifyRequest, reply: FastifyReply, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  const { version, next } = answer as { version?: unknown; next?: unknown };
  if (typeof version === 'number') void reply.header('etag', `"v${version}"`);
  if (typeof next === 'string') void reply.header('link', `<${nextUrl(request.url, next)}>; rel="next"`);
}

function nextUrl(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?');
  const params = new URLSearchParams(query);
  params.set('after', cursor);
  return `${path}?${params.toString()}`;
}
