import { checkSiret } from '../../kernel/identifiers/identifiers.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { indicatorsRefusals as refuse } from '../indicators.refusals.js';
import type { ImportedAward } from './import-awards.dto.js';

/** What an import is judged against. */
export interface ImportFrame {
  /** Prefix of the call's own numbers, whose series has no gap. */
  readonly numberPrefix: string;
  readonly axes: readonly string[];
  /** Civil date. */
  readonly today: string;
}

/**
 * Every fault of a list of awards to import, with a pointer to each. Refusals: `import_number_of_series`,
 * `import_number_twice`, `import_siret_wrong`, `import_axis_unknown`, `import_dates_reversed`.
 */
export function importFaults(awards: readonly ImportedAward[], frame: ImportFrame): (Refusal | null)[] {
  const numbers = new Set<string>();
  return awards.flatMap((award, place) => {
    const { number } = award;
    const at = (field: string) => `/awards/${place}/${field}`;
    const twice = numbers.has(number);
    numbers.add(number);
    return [
      number.startsWith(`${frame.numberPrefix}-`) ? refuse.import_number_of_series({ number }, at('number')) : null,
      twice ? refuse.import_number_twice({ number }, at('number')) : null,
      checkSiret(award.organization.siret) ? refuse.import_siret_wrong({ number }, at('organization/siret')) : null,
      frame.axes.includes(award.axis) ? null : refuse.import_axis_unknown({ number, axis: award.axis }, at('axis')),
      inOrder(award, frame.today) ? null : refuse.import_dates_reversed({ number }, at('votedOn')),
    ];
  });
}

function inOrder({ filedOn, votedOn, notifiedOn, closedOn }: ImportedAward, today: string): boolean {
  const days = [filedOn, votedOn, notifiedOn, closedOn, today];
  return days.every((day, place) => place === 0 || (days[place - 1] ?? '') <= day);
}
