import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, atVersion, once, useApi } from '../../api/client';
import type { Instalment, PaymentSheet } from '../../api/holder';
import { Problem } from '../../api/problem';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { MoneyField } from '../../ui/money-field';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag, toneOf } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { Conditions } from './conditions';
import { whyWait } from './tasks';

interface Props {
  readonly instalment: Instalment;
  readonly sheet: PaymentSheet;
  readonly mayWrite: boolean;
  readonly refresh: readonly QueryKey[];
}

/** One instalment: how much, where it stands, what it waits for, and the button to ask for it. */
export function OneInstalment({ instalment, sheet, mayWrite, refresh }: Props) {
  const { id, kind, state, planned, amount, dueOn, requestedAt, returnReason, mandateNumber, paidOn } = instalment;
  const say = useSay();
  const { money, date, instant } = useFormats();
  const [asked, setAsked] = useState(false);
  const why = whyWait(instalment, sheet);
  const open = why !== 'settled';
  return (
    <article id={id} aria-labelledby={`head-${id}`}>
      <h3 id={`head-${id}`} tabIndex={-1}>
        <span className="row apart">
          <span>
            {say(`holder.pay.head.${kind}`)}{' '}
            <StateTag tone={toneOf(state)}>{say(`holder.pay.state.${state}`)}</StateTag>
          </span>
          <span>{money((amount ?? planned).amount)}</span>
        </span>
      </h3>
      <ul>
        {paidOn && (
          <li>
            <Say id="holder.pay.paidOn" values={{ date: date(paidOn), number: mandateNumber ?? '' }} />
          </li>
        )}
        {requestedAt && state !== 'returned' && (
          <li>
            <Say id="holder.pay.requestedOn" values={{ date: instant(requestedAt) }} />
          </li>
        )}
        {!paidOn && dueOn && !open && state !== 'cancelled' && (
          <li>
            <Say id="holder.pay.dueOn" values={{ date: date(dueOn) }} />
          </li>
        )}
        {amount && amount.amount !== planned.amount && (
          <li>
            <Say id="holder.pay.planned" values={{ amount: money(planned.amount) }} />
          </li>
        )}
      </ul>
      {state === 'returned' && returnReason && (
        <Notice kind="attention">
          <p>
            <Say id="holder.pay.returned" values={{ reason: <strong>{returnReason}</strong> }} />
          </p>
        </Notice>
      )}
      <Conditions instalment={instalment} mayAdd={open && mayWrite} refresh={refresh} />
      {open && mayWrite && (
        <Request
          instalment={instalment}
          why={why}
          sheet={sheet}
          refresh={refresh}
          onAsked={() => {
            setAsked(true);
            document.getElementById(`head-${id}`)?.focus();
          }}
        />
      )}
      <StatusLine>
        {asked && !open && (
          <Say
            id={dueOn ? 'holder.pay.request.done' : 'holder.pay.request.doneUndated'}
            values={{ date: dueOn ? date(dueOn) : '' }}
          />
        )}
      </StatusLine>
    </article>
  );
}

interface RequestProps {
  readonly instalment: Instalment;
  readonly sheet: PaymentSheet;
  readonly why: 'running' | 'other' | 'report' | null;
  readonly refresh: readonly QueryKey[];
  readonly onAsked: () => void;
}

function Request({ instalment, sheet, why, refresh, onAsked }: RequestProps) {
  const { id, kind, planned, version, conditions } = instalment;
  const say = useSay();
  const api = useApi();
  const { money } = useFormats();
  const reported = sheet.report?.actualCost?.amount ?? null;
  // what the report says is offered until something else is written
  const [typed, setTyped] = useState<{ readonly cents: number | null | undefined } | null>(null);
  const cost = typed ? typed.cents : (instalment.actualCost?.amount ?? reported);
  const [missing, setMissing] = useState(false);
  const send = useVerb(
    (actualCost: number | null, key) =>
      ask(
        api.POST('/api/v1/instalments/{id}/request', {
          params: { path: { id }, header: { ...atVersion(version), ...once(key) } },
          body: actualCost === null ? {} : { actualCost },
        }),
      ),
    refresh,
  );
  const proofs = conditions.every((condition) => condition.proofs.length > 0);
  const wait = why ?? (proofs ? null : 'proof');
  const balance = kind === 'balance';
  const go = async () => {
    const wrong = balance && typeof cost !== 'number';
    setMissing(wrong);
    if (wrong) return document.getElementById(`cost-${id}`)?.focus();
    if (await send.run(balance ? (cost ?? null) : null)) onAsked();
  };
  if (wait) {
    return (
      <p className="quiet">
        <Say id={`holder.pay.wait.${wait}`} />
      </p>
    );
  }
  const told =
    send.problem instanceof Problem ? send.problem.errors.find(({ pointer }) => pointer === '/actualCost') : null;
  return (
    <>
      {balance && (
        <MoneyField
          id={`cost-${id}`}
          label={say('holder.pay.cost')}
          hint={say('holder.pay.cost.hint')}
          fault={missing ? say('holder.pay.cost.missing') : told?.detail}
          value={cost ?? null}
          onChange={(cents) => setTyped({ cents })}
        />
      )}
      {!told && <ProblemLine problem={send.problem} />}
      <div className="actions">
        <Button pending={send.pending} onClick={() => void go()}>
          <Say id={`holder.pay.request.${kind}`} values={{ amount: money(planned.amount) }} />
        </Button>
        <span className="quiet small">
          <Say id="holder.pay.request.to" />
        </span>
      </div>
      {!sheet.bankAccountConfirmed && (
        <p className="quiet">
          <Say id="holder.pay.bankNeeded" />
        </p>
      )}
    </>
  );
}
