import type { FastifyRequest } from 'fastify';
import { refusalTable, type Refusal } from '../refusals/refusal.js';

export const originRefusals = refusalTable({
  foreign_origin: {
    status: 403,
    fr: 'Cette demande vient d’un autre site. Rouvrez la page du service et recommencez.',
    en: 'This request comes from another site. Open the service’s own page and try again.',
  },
});

/**
 * Refuses a change sent with our cookie from another site (cross-site request forgery): the Origin header must
 * be ours. Requests without our cookie carry no right, so they pass to the ordinary checks.
 */
export function foreignOrigin(request: FastifyRequest, publicUrl: string): Refusal | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return null;
  if (!/(?:^|;\s*)__Host-session=/.test(request.headers.cookie ?? '')) return null;
  const origin = request.headers.origin;
  if (origin === new URL(publicUrl).origin) return null;
  if (origin && hostOf(origin) === request.headers.host) return null;
  return originRefusals.foreign_origin();
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
