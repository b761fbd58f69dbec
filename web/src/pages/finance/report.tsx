import { ask, atVersion, useApi } from '../../api/client';
import type { Role } from '../../api/me';
import type { FinancialReport } from '../../api/payments';
import { useVerb } from '../../api/verb';
import { Confirm } from '../../ui/confirm';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { StateTag, toneOf } from '../../ui/state-tag';
import { focusOn } from '../../ui/focus-on';
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
      <h2 id="report" className="row" tabIndex={-1}>
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
    <div className="actions">
      <Confirm
        ask={<Say id="finance.report.accept" />}
        title={<Say id="finance.report.sure" />}
        yes={<Say id="finance.report.accept" />}
        pending={accept.pending}
        problem={accept.problem}
        onYes={async () => {
          const done = await accept.run(undefined);
          if (done) focusOn('report');
          return done;
        }}
      >
        <p>
          <Say id="finance.report.sureWhy" />
        </p>
      </Confirm>
    </div>
  );
}
