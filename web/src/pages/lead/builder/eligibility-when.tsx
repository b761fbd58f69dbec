import type { EligibilityQuestion } from '../../../../../src/calls/forms/eligibility.js';
import { Choices } from '../../../ui/choices';
import { SelectField } from '../../../ui/field';
import { useBilingual, useSay } from '../../../words/say';
import type { Path } from './form-edit';
import { controlId } from './words-pair';
import { useWork } from './work';

interface Props {
  readonly question: EligibilityQuestion;
  /** The questions asked before it. */
  readonly before: readonly EligibilityQuestion[];
  readonly path: Path;
}

/** Asked of everybody, or only after some answers to an earlier question. */
export function EligibilityWhen({ question, before, path }: Props) {
  const say = useSay();
  const text = useBilingual();
  const { set, faultAt } = useWork();
  const { when } = question;
  const other = before.find(({ key }) => key === when?.question);
  if (before.length === 0 && !when) return null;
  return (
    <>
      <SelectField
        id={controlId(path)}
        label={say('builder.eligibility.when')}
        fault={faultAt(path)}
        value={when?.question ?? ''}
        onChange={({ target }) => {
          const chosen = before.find(({ key }) => key === target.value);
          const [first] = chosen?.options ?? [];
          set(path, chosen && first ? { question: chosen.key, isAnyOf: [first.value] } : undefined);
        }}
      >
        <option value="">{say('builder.eligibility.always')}</option>
        {when && !other && <option value={when.question}>{when.question}</option>}
        {before.map(({ key, question: words }) => (
          <option key={key} value={key}>
            {say('builder.eligibility.after', { question: text(words) || key })}
          </option>
        ))}
      </SelectField>
      {when && other && (
        <Choices
          label={say('builder.when.answers')}
          several
          chosen={when.isAnyOf}
          control={{
            onChange: ({ target }) => {
              const values = other.options
                .map(({ value }) => value)
                .filter((value) => (value === target.value ? target.checked : when.isAnyOf.includes(value)));
              if (values.length > 0) set(path, { question: other.key, isAnyOf: values });
            },
          }}
          options={other.options.map(({ value, label }) => ({ value, label: text(label) || value }))}
        />
      )}
    </>
  );
}
