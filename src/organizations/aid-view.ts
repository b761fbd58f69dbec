import type { AidFacts } from './organization-facts.js';
import type { AidView } from './aids.dto.js';

/** An aid as its structure and staff see it. */
export function aidView({ id, funder, amount, grantedOn, regime, object, source, inKind }: AidFacts): AidView {
  return { id, funder, amount: { amount, currency: 'EUR' }, grantedOn, regime, object, source, inKind };
}
