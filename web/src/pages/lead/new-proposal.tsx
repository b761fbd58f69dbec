import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import type { components } from '../../api/schema';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { LongTextField } from '../../ui/long-text-field';
import { MoneyField } from '../../ui/money-field';
import { useNamedFaults } from '../../ui/named-faults';
import { focusOn } from '../../ui/focus-on';
import { Say, useSay } from '../../words/say';
import { Conditions, ready, type ConditionDraft } from './conditions';

interface Props {
  /** The file. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly onDraft: (key: string, cents: number | null) => void;
  readonly onSaid: (words: string) => void;
}

/** The lead's proposal on one file: an award with its amount, or a refusal with its ground. */
export function NewProposal({ id, number, title, onDraft, onSaid }: Props) {
  const say = useSay();
  const api = useApi();
  const [outcome, setOutcome] = useState<'award' | 'refusal'>('award');
  const [amount, setAmount] = useState<number | null | undefined>(null);
  const [object, setObject] = useState(title);
  const [grounds, setGrounds] = useState('');
  const [conditions, setConditions] = useState<readonly ConditionDraft[]>([]);
  const propose = useVerb(
    (body: components['schemas']['ProposalInput'], key) =>
      ask(api.POST('/api/v1/applications/{id}/proposal', { params: { path: { id }, header: once(key) }, body })),
    [['awards'], ['applications']],
  );
  const faults = useNamedFaults(propose.problem, id, {
    amount: say('lead.proposals.amount'),
    object: say('lead.proposals.object'),
    grounds: say('lead.proposals.grounds'),
  });
  const award = outcome === 'award';
  const choose = (value: 'award' | 'refusal') => {
    setOutcome(value);
    onDraft(id, value === 'award' && typeof amount === 'number' ? amount : null);
  };
  const send = async () => {
    const done = await propose.run({
      outcome,
      object,
      ...(award && typeof amount === 'number' ? { amount } : {}),
      ...(grounds ? { grounds } : {}),
      ...(award ? { conditions: ready(conditions) } : {}),
    });
    if (!done) return;
    onDraft(id, null);
    onSaid(say('lead.proposals.added', { number }));
    focusOn('proposed');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary faults={faults} />
      <Choices
        label={say('lead.outcome')}
        control={{
          name: `${id}-outcome`,
          onChange: (event) => choose(event.target.value === 'refusal' ? 'refusal' : 'award'),
        }}
        chosen={[outcome]}
        options={[
          { value: 'award', label: say('lead.outcome.award') },
          { value: 'refusal', label: say('lead.outcome.refusal') },
        ]}
      />
      {award && (
        <MoneyField
          label={say('lead.proposals.amount')}
          hint={say('lead.proposals.amount.hint')}
          id={`${id}-amount`}
          value={amount ?? null}
          fault={amount === undefined ? say('lead.proposals.amount.form') : faultAt(faults, `${id}-amount`)}
          onChange={(cents) => {
            setAmount(cents);
            onDraft(id, typeof cents === 'number' ? cents : null);
          }}
        />
      )}
      <LongTextField
        label={say('lead.proposals.object')}
        hint={say('lead.proposals.object.hint')}
        id={`${id}-object`}
        maxLength={256}
        value={object}
        fault={faultAt(faults, `${id}-object`)}
        onChange={(event) => setObject(event.target.value)}
      />
      <LongTextField
        label={say('lead.proposals.grounds')}
        hint={say(award ? 'lead.proposals.grounds.award' : 'lead.proposals.grounds.refusal')}
        id={`${id}-grounds`}
        maxLength={2000}
        optional={award}
        value={grounds}
        fault={faultAt(faults, `${id}-grounds`)}
        onChange={(event) => setGrounds(event.target.value)}
      />
      {award && <Conditions conditions={conditions} onChange={setConditions} name={number} />}
      <div className="actions">
        <Button type="submit" pending={propose.pending}>
          <Say id={award ? 'lead.proposals.propose' : 'lead.proposals.proposeRefusal'} />
        </Button>
      </div>
    </form>
  );
}
