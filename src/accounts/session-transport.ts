import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const cookieName = '__Host-session';
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** A session just opened or rotated: its token exists only here and with the person. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly token: string;
  /** Absolute end, ISO instant. */
  readonly expiresAt: string;
}

/** The token a request came with: the cookie, else `Authorization: Bearer`; null where there is none. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  const token = request.cookies[cookieName] ?? bearer;
  return token && tokenForm.test(token) ? token : null;
}

/**
 * Gives the token to the caller: as the `__Host-session` cookie, which scripts cannot read; or in the body for the
 * machine that asks by `X-Session-Transport: bearer`, and then no cookie is set.
 */
export function handToken(request: FastifyRequest, reply: FastifyReply, opened: OpenedSession): { token?: string } {
  if (request.headers['x-session-transport'] === 'bearer') return { token: opened.token };
  void reply.setCookie(cookieName, opened.token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    expires: new Date(opened.expiresAt),
  });
  return {};
}

/** Takes the cookie back from the browser. */
export function dropCookie(reply: FastifyReply): void {
  void reply.clearCookie(cookieName, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' });
}
