import { useEffect, useRef } from 'react';
import type { Role } from '../../api/me';
import type { Instalment, PaymentSheet } from '../../api/payments';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { ApprovePayment } from './approve-payment';
import { CheckPayment } from './check-payment';
import { ReturnPayment } from './return-payment';

interface Props {
  readonly instalment: Instalment;
  readonly sheet: PaymentSheet;
  readonly roles: readonly Role[];
}

/** One instalment: its proofs line by line, then the one thing that may be done now. */
export function InstalmentCard({ instalment, sheet, roles }: Props) {
  const { state, kind } = instalment;
  const checks = roles.includes('finance') || roles.includes('officer');
  const heading = useRef<HTMLHeadingElement>(null);
  const known = useRef(instalment.version);
  useEffect(() => {
    // the form that was just sent is gone: the heading says what it came to
    if (known.current !== instalment.version) heading.current?.focus();
    known.current = instalment.version;
  }, [instalment.version]);
  const open = state === 'requested' || state === 'checked' || state === 'approved';
  return (
    <section aria-labelledby={`instalment-${instalment.id}`}>
      <h2 id={`instalment-${instalment.id}`} className="row" ref={heading} tabIndex={-1}>
        <Say id={`finance.kind.${kind}`} />
        <StateTag tone={toneOf(state)}>
          <Say id={`finance.state.${state}`} />
        </StateTag>
      </h2>
      <InstalmentFacts instalment={instalment} />
      <Proofs instalment={instalment} />
      {instalment.returnReason && state === 'returned' && (
        <Notice kind="attention">
          <p>
            <Say id="finance.returned" values={{ reason: instalment.returnReason }} />
          </p>
        </Notice>
      )}
      {checks && state === 'requested' && (
        <CheckPayment key={`check ${instalment.version}`} instalment={instalment} sheet={sheet} />
      )}
      {state === 'checked' && roles.includes('finance') && (
        <ApprovePayment key={`approve ${instalment.version}`} instalment={instalment} sheet={sheet} />
      )}
      {state === 'checked' && !roles.includes('finance') && (
        <p className="quiet">
          <Say id="finance.approve.byFinance" />
        </p>
      )}
      {state === 'approved' && (
        <p className="quiet">
          <Say id="finance.approved.next" />
        </p>
      )}
      {checks && open && (
        <ReturnPayment key={`return ${instalment.version}`} instalment={instalment} awardId={sheet.awardId} />
      )}
    </section>
  );
}

function InstalmentFacts({ instalment }: { instalment: Instalment }) {
  const say = useSay();
  const { money, date, instant } = useFormats();
  const { planned, amount, dueOn, requestedAt, actualCost, mandateNumber, paidOn } = instalment;
  return (
    <Facts
      facts={[
        { name: say('finance.fact.planned'), value: money(planned.amount) },
        amount ? { name: say('finance.fact.amount'), value: <strong>{money(amount.amount)}</strong> } : null,
        dueOn ? { name: say('finance.head.due'), value: date(dueOn) } : null,
        requestedAt ? { name: say('finance.fact.requestedAt'), value: instant(requestedAt) } : null,
        actualCost ? { name: say('finance.fact.actualCost'), value: money(actualCost.amount) } : null,
        mandateNumber ? { name: say('finance.fact.mandate'), value: mandateNumber } : null,
        paidOn ? { name: say('finance.fact.paidOn'), value: date(paidOn) } : null,
      ]}
    />
  );
}

/** Each condition with the papers that prove it, newest first. */
function Proofs({ instalment }: { instalment: Instalment }) {
  const say = useSay();
  const text = useBilingual();
  const { instant } = useFormats();
  if (instalment.conditions.length === 0)
    return (
      <p className="quiet">
        <Say id="finance.proofs.none" />
      </p>
    );
  return (
    <table className="cards">
      <caption>
        <Say id="finance.proofs" />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Say id="finance.proofs.condition" />
          </th>
          <th scope="col">
            <Say id="finance.proofs.papers" />
          </th>
        </tr>
      </thead>
      <tbody>
        {instalment.conditions.map(({ code, text: condition, proofs }) => (
          <tr key={code}>
            <th scope="row">{text(condition)}</th>
            <td data-name={say('finance.proofs.papers')}>
              {proofs.length === 0 ? (
                <StateTag tone="ambre">
                  <Say id="finance.proofs.missing" />
                </StateTag>
              ) : (
                proofs.map(({ fileId, name, at }) => (
                  <div key={fileId}>
                    <a href={`/api/v1/files/${fileId}`}>{name}</a> <small>{instant(at)}</small>
                  </div>
                ))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
