import type { QueryKey } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import type { components } from '../../api/schema';
import { Button } from '../../ui/button';
import { Later } from '../../ui/later';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { StateTag, toneOf } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say } from '../../words/say';

const ReportForm = lazy(() => import('./report-form').then((part) => ({ default: part.ReportForm })));

export type Report = components['schemas']['ReportView'];

interface Props {
  readonly awardId: string;
  readonly report: Report;
  readonly mayWrite: boolean;
  readonly refresh: readonly QueryKey[];
}

/** The financial report: due, received or accepted, and the form to send or correct it. */
export function FinancialReport({ awardId, report, mayWrite, refresh }: Props) {
  const { date, instant, money } = useFormats();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const { state, dueOn, receivedAt, actualCost, narrative, fileId } = report;
  const known = state !== 'awaited';
  return (
    <section id="report" aria-labelledby="report-title">
      <h2 id="report-title">
        <Say id="holder.report.title" />
      </h2>
      <p>
        <StateTag tone={toneOf(state)}>
          <Say id={`holder.report.state.${state}`} />
        </StateTag>{' '}
        <Say id={`holder.report.${state}`} values={{ date: known && receivedAt ? instant(receivedAt) : date(dueOn) }} />
      </p>
      {known && (
        <Facts
          facts={[
            { name: <Say id="holder.report.cost" />, value: actualCost && money(actualCost.amount) },
            { name: <Say id="holder.report.narrative" />, value: narrative },
            fileId !== null && {
              name: <Say id="holder.report.file" />,
              value: (
                <a href={`/api/v1/files/${fileId}`}>
                  <Say id="holder.report.open" />
                </a>
              ),
            },
          ]}
        />
      )}
      {mayWrite && state !== 'accepted' && !open && (
        <p>
          <Button kind="secondary" onClick={() => setOpen(true)}>
            <Say id={known ? 'holder.report.correct' : 'holder.report.write'} />
          </Button>
        </p>
      )}
      {open && (
        <Later>
          <ReportForm
            awardId={awardId}
            report={report}
            refresh={refresh}
            onDone={(done) => {
              setOpen(false);
              setSent(done);
            }}
          />
        </Later>
      )}
      <StatusLine>{sent && !open && <Say id="holder.report.sent" />}</StatusLine>
    </section>
  );
}
