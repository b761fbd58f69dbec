import type { components } from '../../api/schema';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Say, useSay } from '../../words/say';

export type ConditionDraft = components['schemas']['ConditionInput'];

interface Props {
  readonly conditions: readonly ConditionDraft[];
  readonly onChange: (conditions: readonly ConditionDraft[]) => void;
  /** What they belong to, for those who hear the page. */
  readonly name: string;
}

/** What must be proved before an instalment is paid: a text as the letter says it, and the instalment it holds back. */
export function Conditions({ conditions, onChange, name }: Props) {
  const say = useSay();
  const change = (at: number, part: Partial<ConditionDraft>) =>
    onChange(conditions.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <fieldset className="field">
      <legend>
        <Say id="lead.conditions" />
      </legend>
      <p className="hint">
        <Say id="lead.conditions.hint" />
      </p>
      {conditions.map(({ text, blocks, code }, index) => (
        <div key={`${code} ${index}`}>
          <TextField
            label={say('lead.conditions.text', { number: index + 1 })}
            maxLength={300}
            value={text}
            onChange={(event) => change(index, { text: event.target.value })}
          />
          <div className="row">
            <SelectField
              label={say('lead.conditions.blocks')}
              value={blocks}
              onChange={(event) => change(index, { blocks: event.target.value === 'advance' ? 'advance' : 'balance' })}
            >
              <option value="advance">{say('lead.conditions.advance')}</option>
              <option value="balance">{say('lead.conditions.balance')}</option>
            </SelectField>
            <Button
              kind="link"
              aria-label={say('lead.conditions.removeOf', { number: index + 1, name })}
              onClick={() => onChange(conditions.filter((_, at) => at !== index))}
            >
              <Say id="lead.conditions.remove" />
            </Button>
          </div>
        </div>
      ))}
      {conditions.length < 10 && (
        <p>
          <Button
            kind="secondary"
            onClick={() => onChange([...conditions, { code: freeCode(conditions), text: '', blocks: 'balance' }])}
          >
            <Say id="lead.conditions.add" />
          </Button>
        </p>
      )}
    </fieldset>
  );
}

/** The conditions that say something: an empty line is not sent. */
export function ready(conditions: readonly ConditionDraft[]): ConditionDraft[] {
  return conditions.filter(({ text }) => text.trim() !== '');
}

/** Codes are for the proofs that answer them; nobody has to invent one. */
function freeCode(conditions: readonly ConditionDraft[]): string {
  const taken = new Set(conditions.map(({ code }) => code));
  const letter = [...'abcdefghijklmnop'].find((each) => !taken.has(`condition_${each}`));
  return `condition_${letter ?? 'z'}`;
}
