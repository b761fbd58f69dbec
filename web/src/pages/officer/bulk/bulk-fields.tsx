import { useQuery } from '@tanstack/react-query';
import { fieldsOf } from '../../../../../src/calls/forms/catalogue.js';
import { useApi } from '../../../api/client';
import { latestFormQuery, type BulkName } from '../../../api/officer/instructing';
import { Button } from '../../../ui/button';
import { Check, Choices } from '../../../ui/choices';
import { DateField, SelectField } from '../../../ui/field';
import { faultAt, type Fault } from '../../../ui/error-summary';
import { LongTextField } from '../../../ui/long-text-field';
import { Say, useBilingual, useSay } from '../../../words/say';
import { useColleagues, useMeetingChoices } from '../choices';
import { GROUNDS, type BulkDraft } from './bulk-order';

interface Props {
  readonly act: BulkName;
  readonly callId: string;
  readonly draft: BulkDraft;
  readonly faults: readonly Fault[];
  readonly onChange: (part: Partial<BulkDraft>) => void;
}

/** What an act on many files needs. */
export function BulkFields({ act, callId, draft, faults, onChange }: Props) {
  const colleagues = useColleagues();
  const meetings = useMeetingChoices();
  const say = useSay();
  switch (act) {
    case 'assign':
      return (
        <Pick
          label={<Say id="officer.assign.to" />}
          value={draft.officerId}
          choices={colleagues}
          fault={faultAt(faults, 'officerId')}
          onPick={(officerId) => onChange({ officerId })}
        />
      );
    case 'schedule':
      return meetings.length === 0 ? (
        <p>
          <Say id="officer.schedule.none" />
        </p>
      ) : (
        <Pick
          label={<Say id="officer.schedule.meeting" />}
          value={draft.meetingId}
          choices={meetings}
          fault={faultAt(faults, 'meetingId')}
          onPick={(meetingId) => onChange({ meetingId })}
        />
      );
    case 'distribute':
      return (
        <Choices
          label={<Say id="instruct.bulk.among" />}
          hint={<Say id="instruct.bulk.among.hint" />}
          fault={faultAt(faults, 'officerIds')}
          several
          options={colleagues}
          chosen={draft.officerIds}
          control={{
            name: 'officerIds',
            onChange: ({ target: { value, checked } }) =>
              onChange({
                officerIds: checked ? [...draft.officerIds, value] : draft.officerIds.filter((each) => each !== value),
              }),
          }}
        />
      );
    case 'accept':
      return (
        <LongTextField
          id="bulk-reasons"
          label={<Say id="instruct.bulk.reasons" />}
          hint={<Say id="instruct.bulk.reasons.hint" />}
          optional
          rows={3}
          maxLength={2000}
          value={draft.reasons}
          onChange={(event) => onChange({ reasons: event.target.value })}
        />
      );
    case 'declareInadmissible':
      return (
        <GroundFields
          grounds={draft.grounds}
          ground={draft.ground}
          fault={faultAt(faults, 'grounds')}
          onChange={onChange}
        />
      );
    case 'ask':
      return <AskFields callId={callId} draft={draft} faults={faults} onChange={onChange} />;
    default:
      return <p>{say('instruct.bulk.check.intro')}</p>;
  }
}

interface PickProps {
  readonly label: React.ReactNode;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly fault: ReturnType<typeof faultAt>;
  readonly onPick: (value: string) => void;
}

function Pick({ label, value, choices, fault, onPick }: PickProps) {
  const say = useSay();
  return (
    <SelectField label={label} value={value} fault={fault} onChange={(event) => onPick(event.target.value)}>
      <option value="">{say('instruct.choose')}</option>
      {choices.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </SelectField>
  );
}

interface GroundProps {
  readonly grounds: readonly string[];
  readonly ground: string;
  readonly fault: ReturnType<typeof faultAt>;
  readonly onChange: (part: { grounds?: readonly string[]; ground?: string }) => void;
}

/** The grounds of inadmissibility: those of the list, and words of one's own. */
export function GroundFields({ grounds, ground, fault, onChange }: GroundProps) {
  const say = useSay();
  return (
    <>
      <Choices
        label={<Say id="instruct.grounds" />}
        fault={fault}
        several
        id="grounds"
        options={GROUNDS.map((code) => ({ value: code, label: say(`instruct.ground.${code}`) }))}
        chosen={grounds}
        control={{
          name: 'grounds',
          onChange: ({ target: { value, checked } }) =>
            onChange({ grounds: checked ? [...grounds, value] : grounds.filter((each) => each !== value) }),
        }}
      />
      <LongTextField
        id="ground"
        label={<Say id="officer.inadmissible.ground" />}
        hint={<Say id="instruct.ground.hint" />}
        optional={!grounds.includes('other')}
        rows={3}
        maxLength={2000}
        value={ground}
        onChange={(event) => onChange({ ground: event.target.value })}
      />
    </>
  );
}

/** The same items asked of each file. */
function AskFields({ callId, draft, faults, onChange }: Omit<Props, 'act'>) {
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
