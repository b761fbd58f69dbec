import type { CallParameters } from '../../calls/calls.public.js';
import { formatInstant } from '../../kernel/dates/format-date.js';
import type { Bilingual, Refusal } from '../../kernel/refusals/refusal.js';
import { applicationRefusals as refuse } from '../applications.refusals.js';

/** The rounds of a call around an instant: the one open, the last that closed, the next to open. */
export interface RoundsAround {
  readonly openId: string | null;
  readonly closedAt: Date | null;
  readonly opensAt: Date | null;
}

/** Filing needs an open round, by the database clock. Refusals: `round_closed`, `round_not_open`. */
export function roundOpen(rounds: RoundsAround): Refusal | null {
  if (rounds.openId !== null) return null;
  const way = wayOut(rounds.opensAt);
  if (rounds.closedAt === null) return refuse.round_not_open({ way });
  const closed = { closed_fr: formatInstant(rounds.closedAt, 'fr'), closed_en: formatInstant(rounds.closedAt, 'en') };
  return refuse.round_closed({ ...closed, way });
}

/** Where the call asks it, only the legal representative files. Refusal: `certifier_needed`. */
export function certifierFiles(parameters: CallParameters, standings: readonly string[]): Refusal | null {
  return parameters.certifierRequired && !standings.includes('representative') ? refuse.certifier_needed() : null;
}

function wayOut(opensAt: Date | null): Bilingual {
  if (opensAt === null) return { fr: 'Votre brouillon est gardé.', en: 'Your draft is kept.' };
  return {
    fr: `Votre brouillon est gardé ; la prochaine vague ouvre le ${formatInstant(opensAt, 'fr')}.`,
    en: `Your draft is kept; the next round opens on ${formatInstant(opensAt, 'en')}.`,
  };
}
