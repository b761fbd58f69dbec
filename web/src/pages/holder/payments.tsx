import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { applicationQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import type { Award, PaymentSheet } from '../../api/holder';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { Say } from '../../words/say';
import { BankAccounts } from './bank-accounts';
import { FileFrame } from './file-frame';
import { FinancialReport } from './financial-report';
import { InstalmentsPicture } from './instalments-picture';
import { OneInstalment } from './one-instalment';
import { useMayWrite } from './may-write';
import { standingKeys, useStanding } from './standing';

const route = getRouteApi('/dossiers/$id/versements');

/** The money of a grant: what was given, what was paid, what each payment waits for. */
export function PaymentsPage() {
  const { id } = route.useParams();
  const { data: application } = useSuspenseQuery(applicationQuery(useApi(), id));
  const standing = useStanding(application);
  const { award, sheet } = standing;
  const mayWrite = useMayWrite(application.organization.id);
  const keys = standingKeys(id, award, application.organization.id);
  return (
    <FileFrame id={id} part="payments">
      {!award || !sheet ? (
        <p>
          <Say id="holder.pay.notYet" />
        </p>
      ) : (
        <>
          <Sums award={award} sheet={sheet} />
          {award.agreementDue && award.agreementState !== 'signed' && (
            <Notice kind="attention">
              <p>
                <Say id="holder.pay.waitSign" />
              </p>
            </Notice>
          )}
          <div className="beside">
            <div>
              <section aria-labelledby="payments">
                <h2 id="payments">
                  <Say id="holder.pay.title" />
                </h2>
                <InstalmentsPicture instalments={sheet.instalments} />
                {!mayWrite && (
                  <p className="quiet">
                    <Say id="holder.pay.reader" />
                  </p>
                )}
                {sheet.instalments.map((instalment) => (
                  <OneInstalment
                    key={instalment.id}
                    instalment={instalment}
                    sheet={sheet}
                    mayWrite={mayWrite}
                    refresh={keys}
                  />
                ))}
              </section>
              {sheet.report && (
                <FinancialReport
                  awardId={award.id}
                  report={sheet.report}
                  mayWrite={mayWrite && sheet.awardState === 'running'}
                  refresh={keys}
                />
              )}
            </div>
            <BankAccounts organization={application.organization} mayWrite={mayWrite} refresh={keys} />
          </div>
        </>
      )}
    </FileFrame>
  );
}

/** Given, paid, to come. */
function Sums({ award, sheet }: { readonly award: Award; readonly sheet: PaymentSheet }) {
  const { money, date } = useFormats();
  const left = sheet.instalments
    .filter(({ state }) => state !== 'paid' && state !== 'cancelled')
    .reduce((sum, { amount, planned }) => sum + (amount ?? planned).amount, 0);
  const big = (words: ReactNode) => <strong>{words}</strong>;
  return (
    <>
      <ul className="figures">
        <li>
          <Say id="holder.pay.awarded" values={{ amount: big(money(sheet.awarded.amount)) }} />
        </li>
        <li>
          <Say id="holder.pay.paid" values={{ amount: big(money(sheet.paid.amount)) }} />
        </li>
        <li>
          <Say id="holder.pay.left" values={{ amount: big(money(left)) }} />
        </li>
      </ul>
      <p className="quiet">
        {award.number && <Say id="holder.pay.award.number" values={{ number: award.number }} />}
        {award.votedOn && award.deliberation && (
          <>
            {'. '}
            <Say id="holder.pay.voted" values={{ date: date(award.votedOn), number: award.deliberation }} />
          </>
        )}
      </p>
      {sheet.toRecover.amount > 0 && (
        <Notice kind="attention">
          <p>
            <strong>
              <Say id="holder.pay.recover" values={{ amount: money(sheet.toRecover.amount) }} />
            </strong>
          </p>
          <p>
            <Say id="holder.pay.recover.words" />
          </p>
        </Notice>
      )}
    </>
  );
}
