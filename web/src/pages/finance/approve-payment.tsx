import { useState } from 'react';
import { ask, atVersion, once, useApi } from '../../api/client';
import type { Instalment, PaymentSheet } from '../../api/payments';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { Say } from '../../words/say';
import { useMoneyVerb } from './use-fresh-factor';

/** The second of two people lets a checked instalment go to the account confirmed now. */
export function ApprovePayment({ instalment, sheet }: { instalment: Instalment; sheet: PaymentSheet }) {
  const api = useApi();
  const { money } = useFormats();
  const [asking, setAsking] = useState(false);
  const approve = useMoneyVerb(
    (_: undefined, key) =>
      ask(
        api.POST('/api/v1/instalments/{id}/approval', {
          params: { path: { id: instalment.id }, header: { ...atVersion(instalment.version), ...once(key) } },
        }),
      ),
    [['payments', sheet.awardId], ['instalments']],
  );
  const amount = money((instalment.amount ?? instalment.planned).amount);
  if (instalment.checkedByMe)
    return (
      <Notice>
        <p>
          <Say id="finance.checkedByMe" />
        </p>
      </Notice>
    );
  return (
    <>
      <p className="quiet">
        <Say id="finance.approve.why" />
      </p>
      <div className="actions">
        <Button onClick={() => setAsking(true)}>
          <Say id="finance.approve" values={{ amount }} />
        </Button>
      </div>
      <Dialog
        open={asking}
        title={<Say id="finance.approve.sure" values={{ amount }} />}
        onClose={() => setAsking(false)}
      >
        <p>
          <Say id="finance.approve.sureWhy" />
        </p>
        <ProblemLine problem={approve.problem} />
        <div className="actions">
          <Button pending={approve.pending} onClick={() => void approve.run(undefined)}>
            <Say id="finance.approve.yes" />
          </Button>
          <Button kind="link" onClick={() => setAsking(false)}>
            <Say id="finance.cancel" />
          </Button>
        </div>
      </Dialog>
      {approve.factor}
    </>
  );
}
