import { ask, atVersion, once, useApi } from '../../api/client';
import type { Instalment, PaymentSheet } from '../../api/payments';
import { Confirm } from '../../ui/confirm';
import { useFreshVerb } from '../../ui/fresh-factor';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { Say } from '../../words/say';

/** The second of two people lets a checked instalment go to the account confirmed now. */
export function ApprovePayment({ instalment, sheet }: { instalment: Instalment; sheet: PaymentSheet }) {
  const api = useApi();
  const { money } = useFormats();
  const approve = useFreshVerb(
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
        <Confirm
          ask={<Say id="finance.approve" values={{ amount }} />}
          title={<Say id="finance.approve.sure" values={{ amount }} />}
          yes={<Say id="finance.approve.yes" />}
          pending={approve.pending}
          problem={approve.problem}
          onYes={() => approve.run(undefined)}
        >
          <p>
            <Say id="finance.approve.sureWhy" />
          </p>
        </Confirm>
      </div>
      {approve.dialog}
    </>
  );
}
