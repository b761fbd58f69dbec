import type { ActingRequest } from '../access/access.guard.js';
import type { Locale } from '../refusals/refusal.js';

/** The language of the answer: the person's, else the browser's, else French. */
export function localeOf(request: ActingRequest): Locale {
  const asked = request.headers['accept-language'];
  if (asked && /^en\b/i.test(asked)) return 'en';
  if (asked && /^fr\b/i.test(asked)) return 'fr';
  const actor = request.actor;
  return actor && (actor.kind === 'person' || actor.kind === 'guest') ? actor.locale : 'fr';
}
