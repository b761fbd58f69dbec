import { useState } from 'react';
import type { Award } from '../../api/awards';
import { ask, atVersion, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { LongTextField } from '../../ui/long-text-field';
import { MoneyField } from '../../ui/money-field';
import { StateTag } from '../../ui/state-tag';
import { useNamedFaults } from '../../ui/named-faults';
import { Say, useSay } from '../../words/say';
import { Conditions, ready, type ConditionDraft } from './conditions';

interface Props {
  readonly award: Award;
  readonly onDraft: (key: string, cents: number | null) => void;
  readonly onSaid: (words: string) => void;
}

/** One proposal, changed where it stands: the amount at once, the rest behind "details". */
export function ProposalRow({ award, onDraft, onSaid }: Props) {
  const say = useSay();
  const api = useApi();
  const refusal = award.outcome === 'refusal';
  const [amount, setAmount] = useState<number | null | undefined>(award.amount);
  const [object, setObject] = useState(award.object);
  const [grounds, setGrounds] = useState(award.grounds);
  const [conditions, setConditions] = useState<readonly ConditionDraft[]>(award.conditions as ConditionDraft[]);
  const save = useVerb(
    (body: { amount?: number; object: string; grounds?: string; conditions: ConditionDraft[] }) =>
      ask(
        api.PATCH('/api/v1/awards/{id}', {
          params: { path: { id: award.id }, header: atVersion(award.version) },
          body,
        }),
      ),
    [['awards']],
  );
  const faults = useNamedFaults(save.problem, award.id, {
    amount: say('lead.proposals.amount'),
    object: say('lead.proposals.object'),
    grounds: say('lead.proposals.grounds'),
  });
  const changed =
    amount !== award.amount ||
    object !== award.object ||
    grounds !== award.grounds ||
    JSON.stringify(conditions) !== JSON.stringify(award.conditions);
  const send = async () => {
    const done = await save.run({
      ...(!refusal && typeof amount === 'number' ? { amount } : {}),
      object,
      ...(grounds ? { grounds } : {}),
      conditions: ready(conditions),
    });
    if (!done) return;
    onDraft(award.id, null);
    onSaid(say('lead.proposals.saved', { number: award.applicationNumber }));
  };
  return (
    <li>
      <div>
        <a href={`/instruction/dossiers/${award.applicationId}`}>{award.title}</a>
        <div className="quiet small">
          {award.applicationNumber} · {award.organization}
        </div>
      </div>
      <div className="row">
        {refusal ? (
          <StateTag tone="brique">
            <Say id="lead.outcome.refusal" />
          </StateTag>
        ) : (
          <MoneyField
            bare={say('lead.proposals.amountOf', { number: award.applicationNumber })}
            label=""
            id={`${award.id}-amount`}
            value={amount ?? null}
            fault={faultAt(faults, `${award.id}-amount`)}
            onChange={(cents) => {
              setAmount(cents);
              onDraft(award.id, typeof cents === 'number' ? cents : null);
            }}
          />
        )}
        <Button
          kind={changed ? 'primary' : 'secondary'}
          pending={save.pending}
          onClick={() => {
            // never disabled: a button that goes dead under the finger loses the focus
            if (changed && amount !== undefined) void send();
          }}
        >
          <Say id="lead.save" />
        </Button>
      </div>
      <details className="full">
        <summary>
          <Say id="lead.proposals.details" values={{ count: conditions.length }} />
        </summary>
        <LongTextField
          label={say('lead.proposals.object')}
          hint={say('lead.proposals.object.hint')}
          id={`${award.id}-object`}
          maxLength={256}
          value={object}
          fault={faultAt(faults, `${award.id}-object`)}
          onChange={(event) => setObject(event.target.value)}
        />
        <LongTextField
          label={say('lead.proposals.grounds')}
          hint={say(refusal ? 'lead.proposals.grounds.refusal' : 'lead.proposals.grounds.award')}
          id={`${award.id}-grounds`}
          maxLength={2000}
          optional={!refusal}
          value={grounds}
          fault={faultAt(faults, `${award.id}-grounds`)}
          onChange={(event) => setGrounds(event.target.value)}
        />
        {!refusal && <Conditions conditions={conditions} onChange={setConditions} name={award.applicationNumber} />}
      </details>
      {faults.length > 0 && <ErrorSummary faults={faults} />}
    </li>
  );
}
