import type { Bilingual, Parameters } from '../../api/call-settings';
import type { AxisTerms } from '../../api/workshop';
import { Button } from '../../ui/button';
import { Check } from '../../ui/choices';
import { SelectField, TextField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { MoneyField } from '../../ui/money-field';
import { Say, useBilingual, useSay } from '../../words/say';
import { legalForms } from '../lead/call-rules';
import { ListRule, ShareRule } from '../lead/rule-fields';

type Own = Required<Omit<AxisTerms, 'axis'>>;

/** An axis as it is being edited; `id` null before it is first saved. Amounts in cents, shares in basis points. */
export interface EditedAxis {
  readonly id: string | null;
  readonly code: string;
  readonly label: Bilingual;
  readonly terms: Own;
}

interface Props {
  readonly axis: EditedAxis;
  /** The rules of the call, which hold where the axis has none of its own. */
  readonly rules: Parameters;
  readonly frozen: boolean;
  /** The only axis left: a call has one at least. */
  readonly last: boolean;
  readonly onChange: (part: Partial<EditedAxis>) => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
}

const ages = ['any', 'at_most', 'over'] as const;

/** One axis: its names, its place, and its own rules where they differ from those of the call. */
export function AxisCard({ axis, rules, frozen, last, onChange, onUp, onDown, onRemove }: Props) {
  const say = useSay();
  const text = useBilingual();
  const { money, share } = useFormats();
  const { label, terms, code } = axis;
  const set = (part: Partial<Own>) => onChange({ terms: { ...terms, ...part } });
  const name = text(label) || code;
  return (
    <fieldset className="field" disabled={frozen}>
      <legend>
        {name} {axis.id === null && <span className="quiet">{say('workshop.axes.unsaved')}</span>}
      </legend>
      <div className="sides">
        {(['fr', 'en'] as const).map((locale) => (
          <TextField
            key={locale}
            label={say(locale === 'fr' ? 'workshop.new.axisFr' : 'workshop.new.axisEn')}
            lang={locale}
            required
            value={label[locale]}
            onChange={({ target }) => onChange({ label: { ...label, [locale]: target.value } })}
          />
        ))}
      </div>
      <div className="row top">
        <SelectField
          label={say('workshop.axes.age')}
          value={terms.age ?? 'any'}
          onChange={({ target }) => set({ age: ages.find((age) => age === target.value) ?? 'any' })}
        >
          {ages.map((age) => (
            <option key={age} value={age}>
              {say(`workshop.axes.age.${age}`)}
            </option>
          ))}
        </SelectField>
        {terms.age !== 'any' && terms.age !== null && (
          <TextField
            label={say('workshop.axes.years')}
            hint={say('workshop.axes.asCall', { value: String(rules.startAgeYears) })}
            type="number"
            min={0}
            max={100}
            short
            optional
            value={terms.ageYears ?? ''}
            onChange={({ target }) => set({ ageYears: target.value === '' ? null : target.valueAsNumber })}
          />
        )}
        <MoneyField
          label={say('lead.rule.maxGrant')}
          hint={say('workshop.axes.asCall', { value: money(rules.maxGrant) })}
          id={`axis-${code}-max`}
          optional
          value={terms.maxGrant}
          onChange={(cents) => cents !== undefined && set({ maxGrant: cents })}
        />
      </div>
      <div className="row top">
        <ShareRule
          label={say('lead.rule.maxShare')}
          value={terms.maxShare}
          onChange={(maxShare) => set({ maxShare })}
          optional
        />
        <ShareRule
          label={say('workshop.axes.own')}
          value={terms.minOwnShare}
          onChange={(minOwnShare) => set({ minOwnShare })}
          optional
        />
      </div>
      <p className="hint">
        <Say
          id="workshop.axes.shares"
          values={{
            max: share(rules.maxShare),
            own: typeof rules.minOwnShare === 'number' ? share(rules.minOwnShare) : say('workshop.axes.none'),
          }}
        />
      </p>
      <Check
        label={say('workshop.axes.forms')}
        checked={terms.legalForms !== null}
        onChange={({ target }) => set({ legalForms: target.checked ? [...rules.legalForms] : null })}
      />
      {terms.legalForms && (
        <ListRule
          label={say('lead.rule.legalForms')}
          value={terms.legalForms}
          onChange={(chosen) => set({ legalForms: chosen })}
          choices={legalForms.map((form) => [form, say(`lead.form.${form}`)] as const)}
        />
      )}
      {!frozen && (
        <div className="actions">
          <Button kind="secondary" disabled={!onUp} onClick={() => onUp?.()}>
            <Say id="workshop.axes.up" values={{ axis: name }} />
          </Button>
          <Button kind="secondary" disabled={!onDown} onClick={() => onDown?.()}>
            <Say id="workshop.axes.down" values={{ axis: name }} />
          </Button>
          <Button kind="danger" disabled={last} onClick={onRemove}>
            <Say id="workshop.axes.remove" values={{ axis: name }} />
          </Button>
        </div>
      )}
    </fieldset>
  );
}
