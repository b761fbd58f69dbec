import type { Locale } from '../refusals/refusal.js';
import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE, typeset } from '../text/typography.js';

/** A text set by the rules of its language, for screens and mails: their fonts often lack the narrow no-break space. */
export function webText(text: string, locale: Locale): string {
  return typeset(text, locale).replaceAll(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE);
}
