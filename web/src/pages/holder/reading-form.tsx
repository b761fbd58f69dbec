import { Controller, useForm } from 'react-hook-form';
import { ask, once, useApi } from '../../api/client';
import type { Campaign } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { useFormFaults } from '../../ui/form-faults';
import { MoneyField } from '../../ui/money-field';
import { Say, useSay } from '../../words/say';
import { PaperField } from './paper-field';

interface Props {
  readonly campaign: Campaign;
  readonly onDone: (saved: boolean) => void;
}

interface Values {
  raised: number | null | undefined;
  supporters: string;
  readOn: string;
  proofFileId: string;
}

/** Enters what a campaign has raised on a day, with a capture of its page. */
export function ReadingForm({ campaign: { id, applicationId }, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit, formState, control } = useForm<Values>({
    defaultValues: { raised: null, supporters: '', readOn: '', proofFileId: '' },
    shouldFocusError: false,
  });
  const save = useVerb(
    ({ raised, supporters, readOn, proofFileId }: Values, key) =>
      ask(
        api.POST('/api/v1/campaigns/{id}/readings', {
          params: { path: { id }, header: once(key) },
          body: { raised: raised ?? 0, supporters: Number(supporters), readOn, proofFileId },
        }),
      ),
    [
      ['campaigns', applicationId],
      ['readings', id],
    ],
  );
  const faults = useFormFaults(formState, save.problem);
  const send = async (values: Values) => {
    if (await save.run(values)) onDone(true);
  };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
      <ErrorSummary faults={faults} />
      <Controller
        control={control}
        name="raised"
        rules={{ validate: (value) => typeof value === 'number' || say('holder.campaign.read.raisedMissing') }}
        render={({ field }) => (
          <MoneyField
            id="raised"
            label={say('holder.campaign.read.raised')}
            fault={faultAt(faults, 'raised')}
            value={field.value ?? null}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
      <TextField
        {...register('supporters', {
          pattern: { value: /^\s*\d+\s*$/, message: say('holder.campaign.read.supportersMissing') },
          required: say('holder.campaign.read.supportersMissing'),
        })}
        id="supporters"
        inputMode="numeric"
        label={say('holder.campaign.read.supporters')}
        fault={faultAt(faults, 'supporters')}
        short
      />
      <DateField
        {...register('readOn', { required: say('holder.campaign.read.dateMissing') })}
        id="readOn"
        label={say('holder.campaign.read.readOn')}
        fault={faultAt(faults, 'readOn')}
      />
      <Controller
        control={control}
        name="proofFileId"
        rules={{ required: say('holder.campaign.read.proofMissing') }}
        render={({ field }) => (
          <PaperField
            id="proofFileId"
            label={say('holder.campaign.read.proof')}
            fault={faultAt(faults, 'proofFileId')}
            use={{ kind: 'campaign', campaignId: id }}
            onSent={field.onChange}
          />
        )}
      />
      <div className="actions">
        <Button type="submit" pending={save.pending}>
          <Say id="holder.campaign.read.save" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
