import type { Field, FieldKind } from '../../../../../src/calls/forms/catalogue.js';
import { Check, Choices } from '../../../ui/choices';
import { SelectField, TextField } from '../../../ui/field';
import { Say, useSay } from '../../../words/say';
import { ConditionsEditor } from './conditions-editor';
import { keysBeside, pointerOf, proposedKey, renamed, withValue, type Path } from './form-edit';
import { KnownRole } from './known-role';
import { Limits } from './limits';
import { asKind, KINDS } from './new-field';
import { controlId, WordsPair } from './words-pair';
import { useWork } from './work';

interface Props {
  readonly field: Field;
  readonly path: Path;
}

/** Everything one question says and asks. */
export function FieldEditor({ field, path }: Props) {
  const say = useSay();
  const { set, definition, change, frozen } = useWork();
  const inner = path.length > 4;
  const relabel = (label: Field['label']) => {
    const taken = keysBeside(definition, path);
    const proposal = (words: string) => proposedKey(words, taken);
    const mayFollow = !frozen.has(field.key) || inner;
    const follows = mayFollow && (field.key === '' || field.key === proposal(field.label.fr));
    const next = withValue(definition, [...path, 'label'], label);
    change(follows ? renamed(next, path, proposal(label.fr)) : next, pointerOf([...path, 'label']));
  };
  return (
    <>
      <WordsPair name={say('builder.label')} path={[...path, 'label']} value={field.label} onChange={relabel} />
      <WordsPair
        name={say('builder.help')}
        hint={say('builder.help.hint')}
        path={[...path, 'help']}
        value={field.help}
        rows={2}
        optional
      />
      <KindChoice field={field} path={path} />
      <Check
        id={controlId([...path, 'required'])}
        label={say(field.kind === 'statement' ? 'builder.required.statement' : 'builder.required')}
        checked={field.required ?? false}
        onChange={({ target }) => set([...path, 'required'], target.checked)}
      />
      <KnownRole field={field} path={path} />
      <Limits field={field} path={path} />
      <ConditionsEditor key={`when-${path.join('-')}`} path={path} conditions={field.when ?? []} name={field.key} />
      <Readers field={field} path={path} />
      <KeyField field={field} path={path} />
    </>
  );
}

function KindChoice({ field, path }: Props) {
  const say = useSay();
  const { set, frozen, published } = useWork();
  const inner = path.length > 4;
  const known = published?.sections.flatMap(({ fields }) => fields).find(({ key }) => key === field.key);
  const retyped = !inner && frozen.has(field.key) && known !== undefined && known.kind !== field.kind;
  return (
    <SelectField
      id={controlId([...path, 'kind'])}
      label={say('builder.kind')}
      hint={retyped ? say('builder.kind.retyped') : undefined}
      value={field.kind}
      onChange={({ target }) => set(path, asKind(field, target.value as FieldKind, today()))}
    >
      {KINDS.map(({ family, kinds }) => (
        <optgroup key={family} label={say(`builder.family.${family}`)}>
          {kinds
            .filter((kind) => !inner || kind !== 'group')
            .map((kind) => (
              <option key={kind} value={kind}>
                {say(`lead.kind.${kind}`)}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

const READERS = ['committee', 'service', 'public'] as const;

/** Who reads the answer besides the holder and the service. */
function Readers({ field, path }: Props) {
  const say = useSay();
  const { set } = useWork();
  const now = field.secrecy?.committee === false ? 'service' : field.secrecy?.public ? 'public' : 'committee';
  const secrecy = { service: { committee: false }, public: { public: 'after-award' }, committee: undefined } as const;
  return (
    <Choices
      id={controlId([...path, 'secrecy'])}
      label={say('builder.readers')}
      chosen={[now]}
      control={{
        name: controlId([...path, 'secrecy']),
        onChange: ({ target }) => {
          const chosen = READERS.find((each) => each === target.value);
          if (chosen) set([...path, 'secrecy'], secrecy[chosen]);
        },
      }}
      options={READERS.map((value) => ({ value, label: say(`builder.readers.${value}`) }))}
    />
  );
}

function KeyField({ field, path }: Props) {
  const say = useSay();
  const { definition, change, frozen, faultAt } = useWork();
  const fixed = path.length <= 4 && frozen.has(field.key);
  const fault = faultAt([...path, 'key']);
  return (
    <details open={fault ? true : undefined}>
      <summary>
        <Say id="builder.key.summary" values={{ key: field.key || '–' }} />
      </summary>
      <TextField
        id={controlId([...path, 'key'])}
        label={say('builder.key')}
        hint={say(fixed ? 'builder.key.frozen' : 'builder.key.hint')}
        fault={fault}
        readOnly={fixed}
        maxLength={40}
        spellCheck={false}
        value={field.key}
        onChange={({ target }) => change(renamed(definition, path, target.value.trim()), pointerOf([...path, 'key']))}
      />
    </details>
  );
}

/** Today in Paris, as the version of a text that begins today. */
export function today(): string {
  return new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date());
}
