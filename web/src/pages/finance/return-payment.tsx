import { useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import type { Instalment } from '../../api/payments';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { LongTextField } from '../../ui/long-text-field';
import { useNamedFaults } from '../../ui/named-faults';
import { Say, useSay } from '../../words/say';

/** Sends a request back to the structure, which reads the reason in a mail. */
export function ReturnPayment({ instalment, awardId }: { instalment: Instalment; awardId: string }) {
  const say = useSay();
  const api = useApi();
  const [reason, setReason] = useState('');
  const back = useVerb(
    (words: string) =>
      ask(
        api.POST('/api/v1/instalments/{id}/return', {
          params: { path: { id: instalment.id }, header: atVersion(instalment.version) },
          body: { reason: words },
        }),
      ),
    [['payments', awardId], ['instalments']],
  );
  const id = `${instalment.id}-reason`;
  const faults = useNamedFaults(back.problem, instalment.id, { reason: say('finance.return.reason') });
  return (
    <details>
      <summary>
        <Say id="finance.return" />
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void back.run(reason);
        }}
      >
        <ErrorSummary faults={faults} />
        <LongTextField
          label={say('finance.return.reason')}
          hint={say('finance.return.hint')}
          id={id}
          maxLength={1000}
          value={reason}
          fault={faultAt(faults, id)}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="actions">
          <Button type="submit" kind="danger" pending={back.pending}>
            <Say id="finance.return.do" />
          </Button>
        </div>
      </form>
    </details>
  );
}
