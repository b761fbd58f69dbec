import type { Option } from '../../../../../src/calls/forms/catalogue.js';
import { Button } from '../../../ui/button';
import { focusOn } from '../../../ui/focus-on';
import { TextField } from '../../../ui/field';
import { Say, useBilingual, useSay } from '../../../words/say';
import { proposedKey, shifted, type Path } from './form-edit';
import { NO_WORDS } from './new-field';
import { controlId } from './words-pair';
import { useWork } from './work';

interface Props {
  readonly path: Path;
  readonly options: readonly Option[];
  readonly name: string;
}

/** The answers a choice offers, in their order. The value kept is made of the label and stays once it was published. */
export function OptionsEditor({ path, options, name }: Props) {
  const say = useSay();
  const text = useBilingual();
  const { set, faultAt, published } = useWork();
  const fault = faultAt(path);
  const kept = publishedValues(published);
  const put = (next: readonly Option[]) => set(path, next);
  const relabel = (at: number, label: Option['label']) => {
    const taken = new Set(options.filter((_, index) => index !== at).map(({ value }) => value));
    const option = options[at];
    if (!option) return;
    const own = (words: string) => proposedKey(words, taken, 'option');
    const follows =
      !kept.has(option.value) && (option.value === own(option.label.fr) || /^option\d*$/.test(option.value));
    const value = follows && label.fr ? own(label.fr) : option.value;
    put(options.map((each, index) => (index === at ? { ...each, label, value } : each)));
  };
  const move = (at: number, by: number) => {
    put(shifted(options, at, by));
    focusOn(controlId([...path, at + by, 'label', 'fr']));
  };
  const add = () => {
    const taken = new Set(options.map(({ value }) => value));
    put([...options, { value: proposedKey('', taken, 'option'), label: NO_WORDS }]);
    focusOn(controlId([...path, options.length, 'label', 'fr']));
  };
  return (
    <fieldset className={fault ? 'field wrong' : 'field'}>
      <legend>{name}</legend>
      {fault && <p className="fault">{fault}</p>}
      {options.map(({ value, label }, at) => {
        const which = text(label) || String(at + 1);
        const line = (locale: 'fr' | 'en') => {
          const place = [...path, at, 'label', locale];
          return (
            <TextField
              id={controlId(place)}
              label={say(`builder.option.${locale}`, { number: at + 1 })}
              lang={locale}
              maxLength={300}
              fault={faultAt(place)}
              value={label[locale]}
              onChange={({ target }) => relabel(at, { ...label, [locale]: target.value })}
            />
          );
        };
        return (
          <div key={at} className="option">
            <div className="sides">
              {line('fr')}
              {line('en')}
            </div>
            <p className="row">
              <Button kind="link" disabled={at === 0} onClick={() => move(at, -1)}>
                <Say id="builder.up" /> <span className="hidden">{which}</span>
              </Button>
              <Button kind="link" disabled={at === options.length - 1} onClick={() => move(at, 1)}>
                <Say id="builder.down" /> <span className="hidden">{which}</span>
              </Button>
              <Button kind="link" onClick={() => put(options.filter((_, index) => index !== at))}>
                <Say id="builder.remove" /> <span className="hidden">{which}</span>
              </Button>
              <span className="quiet small">
                <Say id="builder.option.kept" values={{ value }} />
              </span>
            </p>
          </div>
        );
      })}
      <Button kind="secondary" id={controlId(path)} onClick={add}>
        <Say id="builder.option.add" />
      </Button>
    </fieldset>
  );
}

function publishedValues(published: ReturnType<typeof useWork>['published']): ReadonlySet<string> {
  const fields = published?.sections.flatMap((section) => section.fields) ?? [];
  return new Set(fields.flatMap((field) => ('options' in field ? field.options.map(({ value }) => value) : [])));
}
