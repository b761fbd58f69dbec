import type { Field } from '../../../../../src/calls/forms/catalogue.js';
import { Check, Choices } from '../../../ui/choices';
import { DateField, SelectField, TextField } from '../../../ui/field';
import { useBilingual, useSay } from '../../../words/say';
import { valueAt, type Path } from './form-edit';
import { Amount, Between } from './limit-fields';
import { GroupParts } from './group-parts';
import { OptionsEditor } from './options-editor';
import { PaperLimits } from './paper-limits';
import { SuggestedEditor } from './suggested-editor';
import { controlId, WordsPair } from './words-pair';
import { useWork } from './work';

interface Props {
  readonly field: Field;
  readonly path: Path;
}

const NEEDS = ['role', 'email', 'phone'] as const;

/** What one kind of answer is bounded by, and what it offers. */
export function Limits({ field, path }: Props) {
  const say = useSay();
  const { set, faultAt } = useWork();
  switch (field.kind) {
    case 'text':
    case 'longText':
      return (
        <Between path={path} low="minLength" high="maxLength" name="builder.length" needed least={1} most={20_000} />
      );
    case 'number':
      return (
        <>
          <Between path={path} name="builder.between" least={-1e9} most={1e9} decimals={field.decimals ?? 0} />
          <SelectField
            id={controlId([...path, 'decimals'])}
            label={say('builder.decimals')}
            value={field.decimals ?? 0}
            onChange={({ target }) => set([...path, 'decimals'], Number(target.value) || undefined)}
          >
            {[0, 1, 2].map((digits) => (
              <option key={digits} value={digits}>
                {say('builder.decimals.count', { count: digits })}
              </option>
            ))}
          </SelectField>
          <WordsPair name={say('builder.unit')} path={[...path, 'unit']} value={field.unit} optional />
        </>
      );
    case 'money':
      return (
        <>
          <Amount path={path} />
          <Check
            id={controlId([...path, 'wholeEuros'])}
            label={say('builder.wholeEuros')}
            checked={field.wholeEuros ?? false}
            onChange={({ target }) => set([...path, 'wholeEuros'], target.checked || undefined)}
          />
        </>
      );
    case 'percent':
      return <Between path={path} name="builder.percent" least={0} most={100} scale={100} decimals={2} />;
    case 'date':
      return <DateLimits field={field} path={path} />;
    case 'choice':
      return <OptionsEditor path={[...path, 'options']} options={field.options} name={say('builder.options')} />;
    case 'choices':
      return (
        <>
          <OptionsEditor path={[...path, 'options']} options={field.options} name={say('builder.options')} />
          <Between path={path} name="builder.howMany" least={1} most={1_000} />
        </>
      );
    case 'commune':
    case 'communes':
      return (
        <>
          <Check
            id={controlId([...path, 'within'])}
            label={say('builder.within')}
            checked={field.within === 'territory'}
            onChange={({ target }) => set([...path, 'within'], target.checked ? 'territory' : undefined)}
          />
          {field.kind === 'communes' && <Between path={path} name="builder.howMany" least={1} most={1_000} />}
        </>
      );
    case 'person':
      return (
        <Choices
          id={controlId([...path, 'needs'])}
          label={say('builder.needs')}
          several
          chosen={field.needs ?? []}
          control={{
            onChange: ({ target }) =>
              set(
                [...path, 'needs'],
                NEEDS.filter((each) => (each === target.value ? target.checked : field.needs?.includes(each))),
              ),
          }}
          options={NEEDS.map((value) => ({ value, label: say(`builder.needs.${value}`) }))}
        />
      );
    case 'indicators':
      return (
        <>
          <Between path={path} name="builder.howMany" least={1} most={50} />
          <SuggestedEditor path={[...path, 'suggested']} suggested={field.suggested ?? []} />
        </>
      );
    case 'crowdfunding':
      return <OptionsEditor path={[...path, 'platforms']} options={field.platforms} name={say('builder.platforms')} />;
    case 'attachment':
      return <PaperLimits field={field} path={path} />;
    case 'statement':
      return (
        <>
          <WordsPair name={say('builder.statement')} path={[...path, 'text']} value={field.text} rows={5} />
          <TextField
            id={controlId([...path, 'version'])}
            label={say('builder.version')}
            hint={say('builder.version.hint')}
            fault={faultAt([...path, 'version'])}
            short
            required
            maxLength={60}
            value={field.version}
            onChange={({ target }) => set([...path, 'version'], target.value)}
          />
        </>
      );
    case 'group':
      return <GroupParts field={field} path={path} />;
    default:
      return null;
  }
}

function DateLimits({ field, path }: { field: Extract<Field, { kind: 'date' }>; path: Path }) {
  const say = useSay();
  const text = useBilingual();
  const { set, faultAt, definition } = useWork();
  const beside =
    path.length > 4
      ? (valueAt(definition, path.slice(0, -1)) as readonly Field[])
      : definition.sections.flatMap(({ fields }) => fields);
  const dates = beside.filter(({ kind, key }) => kind === 'date' && key !== field.key);
  const bound = (part: 'notBefore' | 'notAfter') => (
    <DateField
      id={controlId([...path, part])}
      label={say(`builder.${part}`)}
      optional
      value={field[part] ?? ''}
      onChange={({ target }) => set([...path, part], target.value || undefined)}
    />
  );
  return (
    <>
      <div className="row top">
        {bound('notBefore')}
        {bound('notAfter')}
      </div>
      {(dates.length > 0 || field.notBeforeField) && (
        <SelectField
          id={controlId([...path, 'notBeforeField'])}
          label={say('builder.notBeforeField')}
          optional
          fault={faultAt([...path, 'notBeforeField'])}
          value={field.notBeforeField ?? ''}
          onChange={({ target }) => set([...path, 'notBeforeField'], target.value || undefined)}
        >
          <option value="">{say('builder.notBeforeField.none')}</option>
          {dates.map(({ key, label }) => (
            <option key={key} value={key}>
              {text(label) || key}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
