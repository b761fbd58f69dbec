import type { Field } from '../../../../../src/calls/forms/catalogue.js';
import type { Condition } from '../../../../../src/calls/forms/conditions.js';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { SelectField } from '../../../ui/field';
import { Say, useBilingual, useSay } from '../../../words/say';
import { valueAt, type Path } from './form-edit';
import { useKnownFacts } from './known-facts';
import { controlId } from './words-pair';
import { useWork } from './work';

interface Props {
  /** Path of the question or section that is asked under conditions. */
  readonly path: Path;
  readonly conditions: readonly Condition[];
  /** Key of that question. */
  readonly name: string;
}

/** A question whose answer others may wait for, and the answers it may have. */
interface Decider {
  readonly field: string;
  readonly label: string;
  readonly kind: 'choice' | 'choices' | 'statement';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** When a question is asked: every line must hold. Nothing here, and it is asked of everybody. */
export function ConditionsEditor({ path, conditions, name }: Props) {
  const say = useSay();
  const { set, faultAt } = useWork();
  const deciders = useDeciders(path, name);
  const at = [...path, 'when'];
  const put = (next: readonly Condition[]) => set(at, next.length > 0 ? next : undefined);
  const cycle = faultAt(at);
  const [first] = deciders;
  return (
    <fieldset className={cycle ? 'field wrong' : 'field'}>
      <legend>
        <Say id="builder.when" />
      </legend>
      {cycle && <p className="fault">{cycle}</p>}
      {conditions.length === 0 && (
        <p className="quiet">
          <Say id="builder.when.always" />
        </p>
      )}
      {conditions.map((condition, index) => (
        <OneCondition
          key={index}
          condition={condition}
          deciders={deciders}
          path={[...at, index]}
          number={index + 1}
          change={(next) => put(conditions.map((each, place) => (place === index ? next : each)))}
          remove={() => put(conditions.filter((_, place) => place !== index))}
        />
      ))}
      {first && (
        <Button kind="link" id={controlId(at)} onClick={() => put([...conditions, begun(first)])}>
          {say(conditions.length === 0 ? 'builder.when.add' : 'builder.when.more')}
        </Button>
      )}
    </fieldset>
  );
}

interface OneProps {
  readonly condition: Condition;
  readonly deciders: readonly Decider[];
  readonly path: Path;
  readonly number: number;
  readonly change: (condition: Condition) => void;
  readonly remove: () => void;
}

function OneCondition({ condition, deciders, path, number, change, remove }: OneProps) {
  const say = useSay();
  const { faultAt } = useWork();
  const decider = deciders.find(({ field }) => field === condition.field);
  const fault = faultAt(path) ?? faultAt([...path, 'field']);
  const chosen = answersOf(condition);
  const pick = (values: readonly string[]) => {
    const [one] = values;
    // the last answer stays: without any the question would be asked of nobody
    if (!decider || one === undefined) return;
    if (decider.kind === 'choices') change({ field: condition.field, includes: values.at(-1) ?? '' });
    else if (values.length === 1) change({ field: condition.field, is: one });
    else change({ field: condition.field, isAnyOf: values });
  };
  return (
    <div className="option">
      <SelectField
        id={controlId(path)}
        label={say('builder.when.question', { number })}
        fault={fault}
        value={condition.field}
        onChange={({ target }) => {
          const next = deciders.find(({ field }) => field === target.value);
          if (next) change(begun(next));
        }}
      >
        {!decider && <option value={condition.field}>{condition.field}</option>}
        {deciders.map(({ field, label }) => (
          <option key={field} value={field}>
            {label}
          </option>
        ))}
      </SelectField>
      {decider?.kind === 'statement' && (
        <p className="quiet">
          <Say id="builder.when.ticked" />
        </p>
      )}
      {decider && decider.kind !== 'statement' && 'isNot' in condition && (
        <SelectField
          label={say('builder.when.not')}
          value={condition.isNot}
          onChange={({ target }) => change({ field: condition.field, isNot: target.value })}
        >
          {decider.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      {decider && decider.kind !== 'statement' && !('isNot' in condition) && (
        <Choices
          label={say(decider.kind === 'choices' ? 'builder.when.includes' : 'builder.when.answers')}
          several={decider.kind === 'choice'}
          chosen={chosen}
          control={{
            name: controlId([...path, 'answers']),
            onChange: ({ target }) =>
              pick(
                decider.kind === 'choices'
                  ? [target.value]
                  : decider.options
                      .map(({ value }) => value)
                      .filter((value) => (value === target.value ? target.checked : chosen.includes(value))),
              ),
          }}
          options={decider.options}
        />
      )}
      <Button kind="link" onClick={remove}>
        <Say id="builder.when.remove" values={{ number }} />
      </Button>
    </div>
  );
}

function answersOf(condition: Condition): readonly string[] {
  if ('isAnyOf' in condition) return condition.isAnyOf;
  if ('includes' in condition) return [condition.includes];
  return 'is' in condition && typeof condition.is === 'string' ? [condition.is] : [];
}

/** A condition on a question, with its first answer chosen. */
function begun({ field, kind, options }: Decider): Condition {
  const value = options[0]?.value ?? '';
  if (kind === 'statement') return { field, is: true };
  return kind === 'choices' ? { field, includes: value } : { field, is: value };
}

/** What a place may look at: the choices and statements beside it and, outside groups, what the product knows by itself. */
function useDeciders(path: Path, name: string): readonly Decider[] {
  const text = useBilingual();
  const { definition } = useWork();
  const known = useKnownFacts();
  const inGroup = path.length > 4;
  const beside = inGroup
    ? (valueAt(definition, path.slice(0, -1)) as readonly Field[])
    : definition.sections.flatMap(({ fields }) => fields);
  const asked = beside.flatMap((field): Decider[] => {
    if (field.key === name && path.length !== 2) return [];
    const label = text(field.label) || field.key;
    if (field.kind === 'statement') return [{ field: field.key, label, kind: 'statement', options: [] }];
    if (field.kind !== 'choice' && field.kind !== 'choices') return [];
    const options = field.options.map((option) => ({ value: option.value, label: text(option.label) || option.value }));
    return options.length > 0 ? [{ field: field.key, label, kind: field.kind, options }] : [];
  });
  return inGroup ? asked : [...known.map((fact) => ({ ...fact, kind: 'choice' as const })), ...asked];
}
