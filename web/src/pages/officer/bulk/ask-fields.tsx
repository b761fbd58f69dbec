import { useQuery } from '@tanstack/react-query';
import { fieldsOf } from '../../../../../src/calls/forms/catalogue.js';
import { useApi } from '../../../api/client';
import { latestFormQuery } from '../../../api/officer/instructing';
import { Button } from '../../../ui/button';
import { Check } from '../../../ui/choices';
import { faultAt, type Fault } from '../../../ui/error-summary';
import { DateField, SelectField } from '../../../ui/field';
import { LongTextField } from '../../../ui/long-text-field';
import { Say, useBilingual, useSay } from '../../../words/say';
import type { BulkDraft } from './bulk-order';

interface Props {
  readonly callId: string;
  readonly draft: BulkDraft;
  readonly faults: readonly Fault[];
  readonly onChange: (part: Partial<BulkDraft>) => void;
}

/** The same items asked of each file. */
export function AskFields({ callId, draft, faults, onChange }: Props) {
  const say = useSay();
  const text = useBilingual();
  const { data: definition } = useQuery(latestFormQuery(useApi(), callId));
  if (!definition) return null;
  const labels = new Map(fieldsOf(definition).map(({ key, label }) => [key, text(label)]));
  const change = (field: string, part: { reason?: string; indispensable?: boolean }) =>
    onChange({ items: draft.items.map((item) => (item.field === field ? { ...item, ...part } : item)) });
  return (
    <>
      {draft.items.map(({ field, reason, indispensable }) => (
        <fieldset className="field ask" key={field}>
          <legend>{labels.get(field) ?? field}</legend>
          <LongTextField
            id={`bulk-${field}`}
            label={<Say id="officer.ask.reason" />}
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => change(field, { reason: event.target.value })}
          />
          <div className="row apart">
            <Check
              label={<Say id="officer.ask.indispensable" />}
              checked={indispensable}
              onChange={(event) => change(field, { indispensable: event.target.checked })}
            />
            <Button kind="link" onClick={() => onChange({ items: draft.items.filter((item) => item.field !== field) })}>
              <Say id="officer.ask.remove" />
            </Button>
          </div>
        </fieldset>
      ))}
      <SelectField
        label={<Say id="officer.ask.field" />}
        value=""
        fault={faultAt(faults, 'items')}
        onChange={({ target: { value } }) =>
          onChange({ items: [...draft.items, { field: value, reason: '', indispensable: true }] })
        }
      >
        <option value="">{say('officer.ask.choose')}</option>
        {definition.sections.map(({ key, title, fields }) => (
          <optgroup key={key} label={text(title)}>
            {fields
              .filter((field) => draft.items.every((item) => item.field !== field.key))
              .map((field) => (
                <option key={field.key} value={field.key}>
                  {text(field.label)}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <DateField
        label={<Say id="officer.ask.due" />}
        value={draft.dueOn}
        fault={faultAt(faults, 'dueOn')}
        onChange={(event) => onChange({ dueOn: event.target.value })}
      />
    </>
  );
}
