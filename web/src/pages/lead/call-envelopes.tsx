import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { SelectField, TextField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { MoneyField } from '../../ui/money-field';
import { StatusLine } from '../../ui/status-line';
import { useNamedFaults } from '../../ui/named-faults';
import { Say, useBilingual, useSay } from '../../words/say';
import type { PartProps } from './call-settings';

/** The money of a call by year, whole or by axis. Setting one again replaces its amount. */
export function CallEnvelopes({ call, revisions, lead }: PartProps) {
  const say = useSay();
  const text = useBilingual();
  const { money } = useFormats();
  const axisName = (id: string | null) =>
    id === null ? say('lead.envelope.whole') : text(call.axes.find((axis) => axis.id === id)?.label);
  return (
    <>
      <table className="cards">
        <caption>
          <Say id="lead.envelopes" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Say id="lead.envelope.year" />
            </th>
            <th scope="col">
              <Say id="lead.envelope.axis" />
            </th>
            <th scope="col" className="amount">
              <Say id="lead.envelope.sum" />
            </th>
          </tr>
        </thead>
        <tbody>
          {revisions.envelopes.map(({ id, year, axisId, amount }) => (
            <tr key={id}>
              <th scope="row">{year}</th>
              <td>{axisName(axisId)}</td>
              <td className="amount">{money(amount.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lead && call.state !== 'closed' && <SetEnvelope call={call} latest={revisions.envelopes[0]?.year} />}
    </>
  );
}

function SetEnvelope({ call, latest }: { call: PartProps['call']; latest: number | undefined }) {
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const [year, setYear] = useState(latest === undefined ? '' : String(latest + 1));
  const [axisId, setAxisId] = useState('');
  const [amount, setAmount] = useState<number | null | undefined>(null);
  const set = useVerb(
    (body: { year: number; axisId?: string; amount: number }, key) =>
      ask(api.POST('/api/v1/calls/{id}/envelopes', { params: { path: { id: call.id }, header: once(key) }, body })),
    [['call-revisions', call.id], ['awards'], ['call-readiness', call.id]],
  );
  const faults = useNamedFaults(set.problem, 'envelope', {
    year: say('lead.envelope.year'),
    axisId: say('lead.envelope.axis'),
    amount: say('lead.envelope.sum'),
  });
  const send = async () => {
    const done = await set.run({ year: Number(year), ...(axisId ? { axisId } : {}), amount: amount ?? 0 });
    if (done) setAmount(null);
  };
  return (
    <section aria-labelledby="set-envelope">
      <h2 id="set-envelope">
        <Say id="lead.envelope.set" />
      </h2>
      <p className="quiet">
        <Say id="lead.envelope.set.hint" />
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary faults={faults} />
        <div className="row top">
          <TextField
            label={say('lead.envelope.year')}
            id="envelope-year"
            inputMode="numeric"
            short
            required
            value={year}
            fault={faultAt(faults, 'envelope-year')}
            onChange={(event) => setYear(event.target.value)}
          />
          <SelectField
            label={say('lead.envelope.axis')}
            id="envelope-axisId"
            value={axisId}
            onChange={(event) => setAxisId(event.target.value)}
          >
            <option value="">{say('lead.envelope.whole')}</option>
            {call.axes.map(({ id, label }) => (
              <option key={id} value={id}>
                {text(label)}
              </option>
            ))}
          </SelectField>
          <MoneyField
            label={say('lead.envelope.sum')}
            id="envelope-amount"
            value={amount ?? null}
            fault={amount === undefined ? say('lead.proposals.amount.form') : faultAt(faults, 'envelope-amount')}
            onChange={setAmount}
          />
        </div>
        <div className="actions">
          <Button type="submit" pending={set.pending} disabled={typeof amount !== 'number'}>
            <Say id="lead.envelope.save" />
          </Button>
          <StatusLine>{set.done && !set.pending && <Say id="lead.envelope.saved" />}</StatusLine>
        </div>
      </form>
    </section>
  );
}
