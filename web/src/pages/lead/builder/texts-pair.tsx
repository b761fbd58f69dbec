import type { Bilingual } from '../../../api/call-settings';
import { TextField } from '../../../ui/field';
import { LongTextField } from '../../../ui/long-text-field';
import { useSay } from '../../../words/say';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly value: Bilingual;
  readonly fault?: string | undefined;
  readonly rows?: number;
  readonly onChange: (value: Bilingual) => void;
}

/** One text in French and in English, held by whoever shows it. */
export function TextsPair({ id, name, value, fault, rows, onChange }: Props) {
  const say = useSay();
  const one = (locale: 'fr' | 'en') => {
    const control = {
      id: locale === 'fr' ? id : `${id}-en`,
      label: say(locale === 'fr' ? 'builder.french' : 'builder.english'),
      lang: locale,
      fault: locale === 'fr' ? fault : undefined,
      value: value[locale],
      onChange: ({ target }: { target: { value: string } }) => onChange({ ...value, [locale]: target.value }),
    };
    return rows ? <LongTextField {...control} rows={rows} /> : <TextField {...control} maxLength={300} />;
  };
  return (
    <fieldset className="field">
      <legend>{name}</legend>
      <div className="sides">
        {one('fr')}
        {one('en')}
      </div>
    </fieldset>
  );
}
