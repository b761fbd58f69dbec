import type { FastifyReply } from 'fastify';
import type { ActingRequest } from '../access/access.guard.js';
import { localeOf } from '../http/locale.js';
import type { Locale } from '../refusals/refusal.js';

const YEAR = 31_536_000;

/** The language of a page: the one chosen here, else the person's or the browser's, else French. */
export function pageLocale(request: ActingRequest): Locale {
  const chosen = request.cookies?.['langue'];
  return chosen === 'fr' || chosen === 'en' ? chosen : localeOf(request);
}

/** The theme chosen here, or null for that of the system. */
export function pageTheme(request: ActingRequest): 'light' | 'dark' | null {
  const chosen = request.cookies?.['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : null;
}

/**
 * Keeps a choice made by a plain link (`?langue=en`, `?theme=dark`) and sends back to the same address without it; works without
 * script. The cookies hold a preference, nothing about the person.
 * @returns whether it has answered
 */
export function keepChoices(request: ActingRequest, reply: FastifyReply): boolean {
  const url = new URL(request.url, 'http://page');
  const langue = url.searchParams.get('langue');
  const theme = url.searchParams.get('theme');
  if (langue === null && theme === null) return false;
  const options = { path: '/', sameSite: 'lax', maxAge: YEAR } as const;
  if (langue === 'fr' || langue === 'en') void reply.setCookie('langue', langue, options);
  if (theme === 'light' || theme === 'dark') void reply.setCookie('theme', theme, options);
  if (theme === 'system') void reply.clearCookie('theme', { path: '/' });
  url.searchParams.delete('langue');
  url.searchParams.delete('theme');
  void reply.status(303).header('location', `${url.pathname}${url.search}`).send();
  return true;
}
