import type { Bilingual } from '../../../api/call-settings';
import { Button } from '../../../ui/button';
import { Say, useBilingual, useSay } from '../../../words/say';
import type { Path } from './form-edit';
import { NO_WORDS } from './new-field';
import { WordsPair } from './words-pair';
import { useWork } from './work';

interface Suggestion {
  readonly label: Bilingual;
  readonly unit: Bilingual;
}

/** Results offered to the holder as a start: what is measured, and in what. */
export function SuggestedEditor({ path, suggested }: { path: Path; suggested: readonly Suggestion[] }) {
  const say = useSay();
  const text = useBilingual();
  const { set } = useWork();
  const put = (next: readonly Suggestion[]) => set(path, next.length > 0 ? next : undefined);
  return (
    <fieldset className="field">
      <legend>
        {say('builder.suggested')} <small>{say('frame.optional')}</small>
      </legend>
      {suggested.map(({ label, unit }, at) => (
        <div key={at} className="option">
          <WordsPair
            name={say('builder.suggested.label', { number: at + 1 })}
            path={[...path, at, 'label']}
            value={label}
          />
          <WordsPair
            name={say('builder.suggested.unit', { number: at + 1 })}
            path={[...path, at, 'unit']}
            value={unit}
          />
          <Button kind="link" onClick={() => put(suggested.filter((_, index) => index !== at))}>
            <Say id="builder.remove" /> <span className="hidden">{text(label) || at + 1}</span>
          </Button>
        </div>
      ))}
      <Button kind="secondary" onClick={() => put([...suggested, { label: NO_WORDS, unit: NO_WORDS }])}>
        <Say id="builder.suggested.add" />
      </Button>
    </fieldset>
  );
}
