import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ask, once, useApi } from '../../../api/client';
import { distributionsQuery, manualChecksQuery } from '../../../api/officer/instructing';
import type { components } from '../../../api/schema';
import { useVerb } from '../../../api/verb';
import { Button } from '../../../ui/button';
import { ErrorSummary, faultAt, useFaults } from '../../../ui/error-summary';
import { SelectField, TextField } from '../../../ui/field';
import { ProblemLine } from '../../../ui/problem-line';
import { Say, useBilingual } from '../../../words/say';

/** What officers look at by hand on each file of a call, for the lead to set. */
export function CallChecks() {
  const api = useApi();
  const text = useBilingual();
  const calls = useQuery(distributionsQuery(api)).data?.items ?? [];
  const [picked, setPicked] = useState('');
  const callId = picked || calls[0]?.callId;
  return (
    <section>
      <h2>
        <Say id="instruct.checks" />
      </h2>
      <p className="quiet">
        <Say id="instruct.checks.intro" />
      </p>
      {calls.length > 1 && (
        <SelectField
          label={<Say id="instruct.checks.call" />}
          value={callId ?? ''}
          onChange={(event) => setPicked(event.target.value)}
        >
          {calls.map((each) => (
            <option key={each.callId} value={each.callId}>
              {text(each.call)}
            </option>
          ))}
        </SelectField>
      )}
      {callId && <ChecksOf key={callId} callId={callId} />}
    </section>
  );
}

function ChecksOf({ callId }: { callId: string }) {
  const api = useApi();
  const text = useBilingual();
  const { data } = useQuery(manualChecksQuery(api, callId));
  const [label, setLabel] = useState({ fr: '', en: '' });
  const refresh = [['manual-checks', callId], ['file']];
  const add = useVerb(
    (body: components['schemas']['ManualCheckBody'], key) =>
      ask(api.POST('/api/v1/manual-checks', { params: { header: once(key) }, body })),
    refresh,
  );
  const remove = useVerb(
    (id: string) => ask(api.DELETE('/api/v1/manual-checks/{id}', { params: { path: { id } } })),
    refresh,
  );
  const faults = useFaults()(add.problem);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await add.run({ callId, label })) setLabel({ fr: '', en: '' });
  };
  return (
    <>
      <ul className="tasks">
        {data?.items.map(({ id, label: said }) => (
          <li key={id}>
            <span>{text(said)}</span>
            <Button kind="link" pending={remove.pending} onClick={() => void remove.run(id)}>
              <Say id="instruct.checks.remove" /> <span className="hidden">{text(said)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ProblemLine problem={remove.problem} />
      <form onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary faults={faults} />
        <TextField
          id="label-fr"
          label={<Say id="instruct.checks.fr" />}
          value={label.fr}
          maxLength={200}
          fault={faultAt(faults, 'label-fr')}
          onChange={(event) => setLabel({ ...label, fr: event.target.value })}
        />
        <TextField
          id="label-en"
          label={<Say id="instruct.checks.en" />}
          value={label.en}
          maxLength={200}
          fault={faultAt(faults, 'label-en')}
          onChange={(event) => setLabel({ ...label, en: event.target.value })}
        />
        <Button type="submit" kind="secondary" pending={add.pending}>
          <Say id="instruct.checks.add" />
        </Button>
      </form>
    </>
  );
}
