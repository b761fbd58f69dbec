import type { EligibilityOption } from '../../../../../src/calls/forms/eligibility.js';
import { Button } from '../../../ui/button';
import { Check } from '../../../ui/choices';
import { Say, useBilingual, useSay } from '../../../words/say';
import { proposedKey, type Path } from './form-edit';
import { NO_WORDS } from './new-field';
import { controlId, WordsPair } from './words-pair';
import { useWork } from './work';

interface Props {
  readonly path: Path;
  readonly options: readonly EligibilityOption[];
}

/** The answers to an eligibility question: each lets one go on, or stops here and says what to do instead. */
export function EligibilityAnswers({ path, options }: Props) {
  const say = useSay();
  const text = useBilingual();
  const { set, faultAt } = useWork();
  const fault = faultAt(path);
  const add = () => {
    const taken = new Set(options.map(({ value }) => value));
    set(path, [...options, { value: proposedKey('', taken, 'option'), label: NO_WORDS }]);
  };
  return (
    <fieldset className={fault ? 'field wrong' : 'field'}>
      <legend>
        <Say id="builder.options" />
      </legend>
      {fault && <p className="fault">{fault}</p>}
      {options.map((option, at) => (
        <div key={option.value} className="option">
          <WordsPair
            name={say('builder.eligibility.answer', { number: at + 1 })}
            path={[...path, at, 'label']}
            value={option.label}
          />
          <Check
            id={controlId([...path, at, 'stops'])}
            label={say('builder.eligibility.stops')}
            checked={option.stop !== undefined}
            onChange={({ target }) => set([...path, at, 'stop'], target.checked ? NO_WORDS : undefined)}
          />
          {option.stop && (
            <WordsPair
              name={say('builder.eligibility.reason')}
              hint={say('builder.eligibility.reason.hint')}
              path={[...path, at, 'stop']}
              value={option.stop}
              rows={3}
            />
          )}
          <Button
            kind="link"
            onClick={() =>
              set(
                path,
                options.filter((_, index) => index !== at),
              )
            }
          >
            <Say id="builder.remove" /> <span className="hidden">{text(option.label) || at + 1}</span>
          </Button>
        </div>
      ))}
      <Button kind="link" onClick={add}>
        <Say id="builder.option.add" />
      </Button>
    </fieldset>
  );
}
