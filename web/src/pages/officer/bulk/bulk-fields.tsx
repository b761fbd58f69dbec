import type { BulkName } from '../../../api/officer/instructing';
import { Choices } from '../../../ui/choices';
import { SelectField } from '../../../ui/field';
import { faultAt, type Fault } from '../../../ui/error-summary';
import { LongTextField } from '../../../ui/long-text-field';
import { Say, useSay } from '../../../words/say';
import { useColleagues, useMeetingChoices } from '../choices';
import { AskFields } from './ask-fields';
import type { BulkDraft } from './bulk-order';
import { GroundFields } from './ground-fields';

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
    case 'message':
      return (
        <LongTextField
          id="bulk-text"
          label={<Say id="instruct.bulk.text" />}
          hint={<Say id="instruct.bulk.text.hint" />}
          fault={faultAt(faults, 'text')}
          rows={6}
          maxLength={5000}
          value={draft.text}
          onChange={(event) => onChange({ text: event.target.value })}
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
