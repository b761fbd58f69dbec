import { useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import type { Instalment, PaymentSheet } from '../../api/payments';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Check } from '../../ui/choices';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { MoneyField } from '../../ui/money-field';
import { useNamedFaults } from '../../ui/named-faults';
import { Notice } from '../../ui/notice';
import { Say, useBilingual, useSay } from '../../words/say';

/** The first of two people: each proof is looked at, the eligible cost of a balance is fixed, and the amount follows. */
export function CheckPayment({ instalment, sheet }: { instalment: Instalment; sheet: PaymentSheet }) {
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const balance = instalment.kind === 'balance';
  const [cost, setCost] = useState<number | null | undefined>(instalment.actualCost?.amount ?? null);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const check = useVerb(
    (actualCost: number | null) =>
      ask(
        api.POST('/api/v1/instalments/{id}/check', {
          params: { path: { id: instalment.id }, header: atVersion(instalment.version) },
          body: actualCost === null ? {} : { actualCost },
        }),
      ),
    [['payments', sheet.awardId], ['instalments']],
  );
  const costId = `${instalment.id}-actualCost`;
  const faults = useNamedFaults(check.problem, instalment.id, { actualCost: say('finance.check.cost') });
  const unseen = instalment.conditions.length - seen.length;
  const sees = (code: string, ticked: boolean) =>
    setSeen((codes) => (ticked ? [...codes, code] : codes.filter((each) => each !== code)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void check.run(balance && typeof cost === 'number' ? cost : null);
      }}
    >
      <h3>
        <Say id="finance.check.title" />
      </h3>
      <ErrorSummary faults={faults} />
      {!sheet.bankAccountConfirmed && (
        <Notice kind="attention">
          <p>
            <Say id="finance.check.noAccount" />
          </p>
        </Notice>
      )}
      {instalment.conditions.map(({ code, text: condition }) => (
        <Check
          key={code}
          label={say('finance.check.seen', { condition: text(condition) })}
          checked={seen.includes(code)}
          onChange={(event) => sees(code, event.target.checked)}
        />
      ))}
      {balance && (
        <MoneyField
          label={say('finance.check.cost')}
          hint={say('finance.check.cost.hint')}
          id={costId}
          value={cost ?? null}
          fault={cost === undefined ? say('finance.amount.form') : faultAt(faults, costId)}
          onChange={setCost}
        />
      )}
      <p className="quiet">
        <Say id="finance.check.twoPeople" />
      </p>
      <div className="actions">
        <Button type="submit" pending={check.pending} disabled={unseen > 0 || cost === undefined}>
          <Say id="finance.check.do" />
        </Button>
        {unseen > 0 && (
          <span className="quiet">
            <Say id="finance.check.unseen" values={{ count: unseen }} />
          </span>
        )}
      </div>
    </form>
  );
}
