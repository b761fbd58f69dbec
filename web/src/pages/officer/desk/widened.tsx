import type { components } from '../../../api/schema';
import { Say, useLocale } from '../../../words/say';

/** Says which misspelt words were taken for others. */
export function Widened({ words }: { words: readonly components['schemas']['WidenedView'][] }) {
  const locale = useLocale();
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const quoted = (word: string) => (locale === 'fr' ? `«\u00a0${word}\u00a0»` : `“${word}”`);
  return (
    <div role="status">
      {words.map(({ word, meant }) => (
        <p key={word}>
          <Say id="desk.widened" values={{ word, meant: or.format(meant.map(quoted)) }} />
        </p>
      ))}
    </div>
  );
}
