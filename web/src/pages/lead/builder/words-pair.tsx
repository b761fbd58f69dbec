import { TextField } from '../../../ui/field';
import { LongTextField } from '../../../ui/long-text-field';
import type { Bilingual } from '../../../api/call-settings';
import { useSay } from '../../../words/say';
import { pointerOf, type Path } from './form-edit';
import { NO_WORDS } from './new-field';
import { useWork } from './work';

interface Props {
  readonly name: string;
  readonly hint?: string;
  readonly path: Path;
  readonly value: Bilingual | undefined;
  /** Lines of text; one where absent. */
  readonly rows?: number;
  /** May be left out: emptied in both languages, it is. */
  readonly optional?: boolean;
  /** What else follows from a change, instead of only writing it. */
  readonly onChange?: (value: Bilingual) => void;
}

/** One text in French and in English, side by side; one under the other on a phone. */
export function WordsPair({ name, hint, path, value = NO_WORDS, rows, optional = false, onChange }: Props) {
  const say = useSay();
  const { set, faultAt } = useWork();
  const put = (next: Bilingual) => {
    if (onChange) onChange(next);
    else set(path, optional && !next.fr && !next.en ? undefined : next);
  };
  const one = (locale: 'fr' | 'en') => {
    const place = [...path, locale];
    const control = {
      id: controlId(place),
      label: say(locale === 'fr' ? 'builder.french' : 'builder.english'),
      lang: locale,
      fault: faultAt(place),
      value: value[locale],
      maxLength: rows ? 6_000 : 300,
      onChange: ({ target }: { target: { value: string } }) => put({ ...value, [locale]: target.value }),
    };
    if (!rows) return <TextField {...control} />;
    const { maxLength: _, ...area } = control;
    return <LongTextField {...area} rows={rows} />;
  };
  return (
    <fieldset className="field">
      <legend>
        {name} {optional && <small>{say('frame.optional')}</small>}
      </legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="sides">
        {one('fr')}
        {one('en')}
      </div>
    </fieldset>
  );
}

/** The id of the control of a place in the definition. */
export function controlId(path: Path): string {
  return `form${pointerOf(path).replaceAll('/', '-')}`;
}
