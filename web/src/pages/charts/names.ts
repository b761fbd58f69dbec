import type { Group } from '../../api/charts';
import { useBilingual, useLocale } from '../../words/say';

/** Names one after the other, as a sentence has them: "Lille et Roubaix". */
export function useNames(): (groups: readonly Group[]) => string {
  const text = useBilingual();
  const locale = useLocale();
  return (groups) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(groups.map(({ label }) => text(label)));
}
