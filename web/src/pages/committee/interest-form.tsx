import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { ask, once, useApi } from '../../api/client';
import { forgetHidden, type Interest } from '../../api/committee';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt, useFaults, type Fault } from '../../ui/error-summary';
import { DateField, SelectField, TextField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { Say, useSay } from '../../words/say';
import { INTEREST_KINDS, bodyOf, missingIn, type InterestInput, type TypedInterest } from './interest-input';

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** The file it is about, where one is open: the structure need not be typed. */
  readonly applicationId?: string;
  /** Files to choose from; without any, the structure is named by its SIREN. */
  readonly files?: readonly Choice[];
  /** Whose interest, where the secretary or the grants office writes it down. */
  readonly people?: readonly Choice[];
  /** What comes next; a page of the file itself must be left before it is forgotten. */
  readonly onDone: (declared: Interest) => void | Promise<void>;
  readonly onLeave?: () => void;
}

const FIELDS: Readonly<Record<string, string>> = {
  '/siren': 'interest-siren',
  '/organizationName': 'interest-name',
  '/applicationId': 'interest-file',
  '/kind': 'interest-kind',
  '/validFrom': 'interest-from',
  '/validUntil': 'interest-until',
  '/note': 'interest-note',
  '/personId': 'interest-person',
};

/** Declares an interest in a structure. The files it touches are hidden from its person at once, everywhere. */
export function InterestForm({ applicationId, files = [], people, onDone, onLeave }: Props) {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const { register, handleSubmit, watch } = useForm<TypedInterest>({
    defaultValues: { person: '', file: '', name: '', siren: '', kind: '', from: '', until: '', note: '' },
  });
  const send = useVerb((body: InterestInput, key: string) =>
    ask(api.POST('/api/v1/interests', { body, params: { header: once(key) } })),
  );
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const refused = useFaults()(send.problem, (pointer) => FIELDS[pointer]);
  const faults = own.length > 0 ? own : refused;
  const byFile = Boolean(applicationId ?? watch('file'));
  const declare = handleSubmit(async (typed) => {
    const empty = missingIn(typed, say, people !== undefined);
    setOwn(empty);
    if (empty.length > 0) return;
    const declared = await send.run(bodyOf(typed, applicationId));
    if (!declared) return;
    await onDone(declared);
    await forgetHidden(queries);
  });
  return (
    <form className="measured" onSubmit={(event) => void declare(event)} noValidate>
      <ErrorSummary faults={faults} />
      {people && (
        <SelectField
          label={say('committee.interest.person')}
          id="interest-person"
          fault={faultAt(faults, 'interest-person')}
          {...register('person')}
        >
          <option value="">{say('committee.choose')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {!applicationId && files.length > 0 && (
        <SelectField
          label={say('committee.interest.file')}
          hint={say('committee.interest.file.hint')}
          id="interest-file"
          {...register('file')}
        >
          <option value="">{say('committee.interest.file.other')}</option>
          {files.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {!byFile && (
        <>
          <TextField
            label={say('committee.interest.name')}
            id="interest-name"
            fault={faultAt(faults, 'interest-name')}
            {...register('name')}
          />
          <TextField
            label={say('committee.interest.siren')}
            hint={say('committee.interest.siren.hint')}
            id="interest-siren"
            inputMode="numeric"
            short
            fault={faultAt(faults, 'interest-siren')}
            {...register('siren')}
          />
        </>
      )}
      <SelectField
        label={say('committee.interest.kind')}
        id="interest-kind"
        fault={faultAt(faults, 'interest-kind')}
        {...register('kind')}
      >
        <option value="">{say('committee.choose')}</option>
        {INTEREST_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(`committee.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <div className="row level">
        <DateField
          label={say('committee.interest.from')}
          id="interest-from"
          fault={faultAt(faults, 'interest-from')}
          {...register('from')}
        />
        <DateField
          label={say('committee.interest.until')}
          hint={say('committee.interest.until.hint')}
          optional
          id="interest-until"
          fault={faultAt(faults, 'interest-until')}
          {...register('until')}
        />
      </div>
      <LongTextField
        label={say('committee.interest.note')}
        optional
        id="interest-note"
        maxLength={2000}
        rows={2}
        {...register('note')}
      />
      <div className="actions">
        <Button type="submit" pending={send.pending}>
          <Say id={applicationId ? 'committee.interest.leaveFile' : 'committee.interest.declare'} />
        </Button>
        {onLeave && (
          <Button kind="link" onClick={onLeave}>
            <Say id="committee.cancel" />
          </Button>
        )}
      </div>
    </form>
  );
}
