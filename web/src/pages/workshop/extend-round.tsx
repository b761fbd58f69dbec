import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Call } from '../../api/call-settings';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { findOrganizationsQuery } from '../../api/workshop';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { useNamedFaults } from '../../ui/named-faults';
import { Say, useSay } from '../../words/say';
import { instantOf, wallTimeOf } from './paris-times';

type Round = Call['rounds'][number];

/** Puts the closing off, for everyone or for one organization; the people concerned get a mail with the reason. */
export function ExtendRound({ call, round, onDone }: { call: Call; round: Round; onDone: () => void }) {
  const say = useSay();
  const api = useApi();
  const [whom, setWhom] = useState<'everyone' | 'one'>('everyone');
  const [words, setWords] = useState('');
  const [organizationId, setOrganizationId] = useState('');
  const [closesAt, setClosesAt] = useState(wallTimeOf(round.closesAt));
  const [reason, setReason] = useState('');
  const found = useQuery(findOrganizationsQuery(api, whom === 'one' ? words : ''));
  const extend = useVerb(
    (body: { closesAt: string; reason: string; organizationId?: string }, key) =>
      ask(
        api.POST('/api/v1/calls/{id}/rounds/{roundId}/extensions', {
          params: { path: { id: call.id, roundId: round.id }, header: once(key) },
          body,
        }),
      ),
    [['call', call.slug], ['calls'], ['call-extensions', call.id]],
  );
  const prefix = `extend-${round.id}`;
  const faults = useNamedFaults(extend.problem, prefix, {
    closesAt: say('workshop.extend.closesAt'),
    reason: say('workshop.extend.reason'),
    organizationId: say('workshop.extend.organization'),
  });
  const send = async () => {
    const body = { closesAt: instantOf(closesAt), reason: reason.trim() };
    if (await extend.run(whom === 'one' ? { ...body, organizationId } : body)) onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{say('workshop.extend.title', { name: round.name })}</h2>
      <ErrorSummary faults={faults} />
      <Choices
        label={say('workshop.extend.whom')}
        control={{
          name: `${prefix}-whom`,
          onChange: ({ target }) => setWhom(target.value === 'one' ? 'one' : 'everyone'),
        }}
        chosen={[whom]}
        options={[
          { value: 'everyone', label: say('workshop.extend.everyone'), hint: say('workshop.extend.everyone.hint') },
          { value: 'one', label: say('workshop.extend.one'), hint: say('workshop.extend.one.hint') },
        ]}
      />
      {whom === 'one' && (
        <>
          <TextField
            label={say('workshop.extend.search')}
            hint={say('workshop.extend.search.hint')}
            type="search"
            value={words}
            onChange={({ target }) => {
              setWords(target.value);
              setOrganizationId('');
            }}
          />
          {found.data && found.data.items.length === 0 && (
            <p role="status">
              <Say id="workshop.extend.nobody" />
            </p>
          )}
          {found.data && found.data.items.length > 0 && (
            <Choices
              id={`${prefix}-organizationId`}
              label={say('workshop.extend.organization')}
              fault={faultAt(faults, `${prefix}-organizationId`)}
              control={{
                name: `${prefix}-organization`,
                onChange: ({ target }) => setOrganizationId(target.value),
              }}
              chosen={[organizationId]}
              options={found.data.items.map(({ id, legalName, siret }) => ({
                value: id,
                label: legalName,
                hint: siret ?? '',
              }))}
            />
          )}
        </>
      )}
      <TextField
        id={`${prefix}-closesAt`}
        label={say('workshop.extend.closesAt')}
        hint={say('lead.round.paris')}
        fault={faultAt(faults, `${prefix}-closesAt`)}
        type="datetime-local"
        short
        value={closesAt}
        onChange={({ target }) => setClosesAt(target.value)}
      />
      <LongTextField
        id={`${prefix}-reason`}
        label={say('workshop.extend.reason')}
        hint={say('workshop.extend.reason.hint')}
        fault={faultAt(faults, `${prefix}-reason`)}
        maxLength={1000}
        rows={3}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="actions">
        <Button type="submit" pending={extend.pending} disabled={whom === 'one' && !organizationId}>
          <Say id={whom === 'one' ? 'workshop.extend.sendOne' : 'workshop.extend.sendAll'} />
        </Button>
        <Button kind="secondary" onClick={onDone}>
          <Say id="workshop.cancel" />
        </Button>
      </div>
    </form>
  );
}
