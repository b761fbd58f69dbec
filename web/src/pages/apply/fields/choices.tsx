import { Check, Choices } from '../../../ui/choices';
import { SelectField } from '../../../ui/field';
import { useFormats } from '../../../ui/formats';
import { useBilingual, useSay } from '../../../words/say';
import { listOf, partsOf, textOf, useControl, useQuestion, type FieldProps } from './place';

const IN_VIEW = 8;

/** One answer out of few, all in view; out of many, in a list. */
export function ChoiceQuestion({ value, change, ...asked }: FieldProps<'choice'>) {
  const text = useBilingual();
  const say = useSay();
  const question = useQuestion(asked);
  const { options } = asked.field;
  if (options.length > IN_VIEW) {
    return (
      <SelectField {...question} value={textOf(value)} onChange={({ target }) => change(target.value || undefined)}>
        <option value="">{say('apply.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {text(option.label)}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <Choices
      {...question}
      control={{ name: question.id, onChange: ({ target }) => change(target.value) }}
      options={options.map((option) => ({ value: option.value, label: text(option.label) }))}
      chosen={[textOf(value)]}
    />
  );
}

/** Several answers. */
export function ChoicesQuestion({ value, change, ...asked }: FieldProps<'choices'>) {
  const text = useBilingual();
  const question = useQuestion(asked);
  const chosen = listOf(value).map(String);
  const { options } = asked.field;
  const toggle = (one: string, on: boolean) => {
    const next = options.map((option) => option.value).filter((each) => (each === one ? on : chosen.includes(each)));
    change(next.length > 0 ? next : undefined);
  };
  return (
    <Choices
      {...question}
      several
      control={{ name: question.id, onChange: ({ target }) => toggle(target.value, target.checked) }}
      options={options.map((option) => ({ value: option.value, label: text(option.label) }))}
      chosen={chosen}
    />
  );
}

/** A text to accept. The server dates it. */
export function StatementQuestion({ field, pointer, value, change }: FieldProps<'statement'>) {
  const text = useBilingual();
  const say = useSay();
  const { date } = useFormats();
  const { id, fault } = useControl(pointer);
  const accepted = partsOf(value)['accepted'] === true && partsOf(value)['version'] === field.version;
  return (
    <>
      <h2 className="label">{text(field.label)}</h2>
      {field.help && <p className="hint">{text(field.help)}</p>}
      {/^\d{4}-\d{2}-\d{2}$/.test(field.version) && (
        <p className="hint">
          {say('apply.statement.version', { date: date(field.version) })}
          {accepted && textOf(partsOf(value)['on']) && (
            <> {say('apply.statement.on', { date: date(textOf(partsOf(value)['on'])) })}</>
          )}
        </p>
      )}
      <Check
        id={id}
        label={text(field.text)}
        fault={fault}
        checked={accepted}
        onChange={({ target }) => change(target.checked ? { accepted: true, version: field.version } : undefined)}
      />
    </>
  );
}
