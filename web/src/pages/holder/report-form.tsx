import type { QueryKey } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { ask, atVersion, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { useFormFaults } from '../../ui/form-faults';
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

interface Values {
  actualCost: number | null | undefined;
  narrative: string;
  fileId: string;
}

/** Sends the financial report, or a better one while it is not accepted. */
export function ReportForm({ awardId, report, refresh, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit, formState, control } = useForm<Values>({
    defaultValues: {
      actualCost: report.actualCost?.amount ?? null,
      narrative: report.narrative,
      fileId: report.fileId ?? '',
    },
    shouldFocusError: false,
  });
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
  const faults = useFormFaults(formState, send.problem);
  const go = async (values: Values) => {
    if (await send.run(values)) onDone(true);
  };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(go)(event)}>
      <ErrorSummary faults={faults} />
      <Controller
        control={control}
        name="actualCost"
        rules={{ validate: (value) => typeof value === 'number' || say('holder.pay.cost.missing') }}
        render={({ field }) => (
          <MoneyField
            id="actualCost"
            label={say('holder.report.cost')}
            hint={say('holder.report.cost.hint')}
            fault={faultAt(faults, 'actualCost')}
            value={field.value ?? null}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
      <LongTextField
        {...register('narrative', {
          minLength: { value: 20, message: say('holder.report.narrative.missing') },
          required: say('holder.report.narrative.missing'),
        })}
        id="narrative"
        label={say('holder.report.narrative')}
        hint={say('holder.report.narrative.hint')}
        fault={faultAt(faults, 'narrative')}
        defaultValue={report.narrative}
        maxLength={10_000}
        rows={8}
      />
      <Controller
        control={control}
        name="fileId"
        rules={{ required: say('holder.report.file.missing') }}
        render={({ field }) => (
          <PaperField
            id="fileId"
            label={say('holder.report.file')}
            hint={say('holder.report.file.hint')}
            fault={faultAt(faults, 'fileId')}
            use={{ kind: 'report', awardId }}
            onSent={field.onChange}
          />
        )}
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
