import type { QueryKey } from '@tanstack/react-query';
import { ask, atVersion, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { needed, useDraftForm } from '../../ui/draft-form';
import { ErrorSummary } from '../../ui/error-summary';
import { LongTextField } from '../../ui/long-text-field';
import { MoneyField } from '../../ui/money-field';
import { Say, useSay } from '../../words/say';
import type { Report } from './financial-report';
import { PaperField } from './paper-field';

interface Props {
  readonly awardId: string;
  readonly report: Report;
  readonly refresh: readonly QueryKey[];
  readonly onDone: (sent: boolean) => void;
}

interface Values extends Record<string, string | number | null | undefined> {
  actualCost: number | null | undefined;
  narrative: string;
  fileId: string;
}

/** Sends the financial report, or a better one while it is not accepted. */
export function ReportForm({ awardId, report, refresh, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const send = useVerb(
    ({ actualCost, narrative, fileId }: Values) =>
      ask(
        api.PUT('/api/v1/awards/{id}/financial-report', {
          params: { path: { id: awardId }, header: atVersion(report.version) },
          body: { actualCost: actualCost ?? 0, narrative, fileId },
        }),
      ),
    refresh,
  );
  const form = useDraftForm<Values>(
    { actualCost: report.actualCost?.amount ?? null, narrative: report.narrative, fileId: report.fileId ?? '' },
    send.problem,
  );
  const go = async (values: Values) => {
    if (await send.run(values)) onDone(true);
  };
  const cost = form.other('actualCost', (cents) => typeof cents !== 'number' && say('holder.pay.cost.missing'));
  return (
    <form noValidate onSubmit={form.submit(go)}>
      <ErrorSummary faults={form.faults} />
      <MoneyField
        {...cost}
        value={cost.value ?? null}
        label={say('holder.report.cost')}
        hint={say('holder.report.cost.hint')}
      />
      <LongTextField
        {...form.text('narrative', (words) => words.trim().length < 20 && say('holder.report.narrative.missing'))}
        label={say('holder.report.narrative')}
        hint={say('holder.report.narrative.hint')}
        maxLength={10_000}
        rows={8}
      />
      <PaperField
        {...form.paper('fileId', needed(say('holder.report.file.missing')))}
        label={say('holder.report.file')}
        hint={say('holder.report.file.hint')}
        use={{ kind: 'report', awardId }}
      />
      <div className="actions">
        <Button type="submit" pending={send.pending}>
          <Say id="holder.report.send" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
