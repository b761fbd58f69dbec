import { useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import type { Role } from '../../api/me';
import type { FinancialReport } from '../../api/payments';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly report: FinancialReport;
  readonly awardId: string;
  readonly roles: readonly Role[];
}

/** The financial report: when it is due, what it says, and its acceptance. */
export function Report({ report, awardId, roles }: Props) {
  const say = useSay();
  const { money, date, instant } = useFormats();
  return (
    <section aria-labelledby="report">
      <h2 id="report" className="row">
        <Say id="finance.report" />
        <StateTag tone={toneOf(report.state)}>
          <Say id={`finance.report.${report.state}`} />
        </StateTag>
      </h2>
      <Facts
        facts={[
          { name: say('finance.report.dueOn'), value: date(report.dueOn) },
          report.receivedAt ? { name: say('finance.report.receivedAt'), value: instant(report.receivedAt) } : null,
          report.actualCost ? { name: say('finance.report.actualCost'), value: money(report.actualCost.amount) } : null,
          { name: say('finance.report.narrative'), value: report.narrative },
          report.fileId
            ? {
                name: say('finance.report.file'),
                value: <a href={`/api/v1/files/${report.fileId}`}>{say('finance.report.read')}</a>,
              }
            : null,
        ]}
      />
      {report.state === 'received' && (roles.includes('officer') || roles.includes('lead')) && (
        <Accept report={report} awardId={awardId} />
      )}
    </section>
  );
}

function Accept({ report, awardId }: { report: FinancialReport; awardId: string }) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const accept = useVerb(
    () =>
      ask(
        api.POST('/api/v1/awards/{id}/financial-report/acceptance', {
          params: { path: { id: awardId }, header: atVersion(report.version) },
        }),
      ),
    [['payments', awardId], ['awards']],
  );
  return (
    <>
      <div className="actions">
        <Button onClick={() => setAsking(true)}>
          <Say id="finance.report.accept" />
        </Button>
      </div>
      <Dialog open={asking} title={<Say id="finance.report.sure" />} onClose={() => setAsking(false)}>
        <p>
          <Say id="finance.report.sureWhy" />
        </p>
        <ProblemLine problem={accept.problem} />
        <div className="actions">
          <Button pending={accept.pending} onClick={() => void accept.run(undefined)}>
            <Say id="finance.report.accept" />
          </Button>
          <Button kind="link" onClick={() => setAsking(false)}>
            <Say id="finance.cancel" />
          </Button>
        </div>
      </Dialog>
    </>
  );
}
