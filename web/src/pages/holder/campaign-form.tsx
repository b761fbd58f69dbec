import { Controller, useForm } from 'react-hook-form';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { useFormFaults } from '../../ui/form-faults';
import { MoneyField } from '../../ui/money-field';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly applicationId: string;
  /** True once the campaign is linked, false when one thinks better of it. */
  readonly onDone: (linked: boolean) => void;
}

interface Values {
  url: string;
  name: string;
  goal: number | null | undefined;
  startsOn: string;
  endsOn: string;
}

/** Links a campaign by the address of its page. */
export function CampaignForm({ applicationId, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit, formState, control } = useForm<Values>({
    defaultValues: { url: '', name: '', goal: null, startsOn: '', endsOn: '' },
    shouldFocusError: false,
  });
  const link = useVerb(
    ({ url, name, goal, startsOn, endsOn }: Values, key) =>
      ask(
        api.POST('/api/v1/applications/{id}/campaigns', {
          params: { path: { id: applicationId }, header: once(key) },
          body: {
            url,
            ...(name ? { name } : {}),
            ...(typeof goal === 'number' ? { goal } : {}),
            ...(startsOn ? { startsOn } : {}),
            ...(endsOn ? { endsOn } : {}),
          },
        }),
      ),
    [['campaigns', applicationId]],
  );
  const faults = useFormFaults(formState, link.problem);
  const send = async (values: Values) => {
    if (await link.run(values)) onDone(true);
  };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
      <ErrorSummary faults={faults} />
      <TextField
        {...register('url', { required: say('holder.campaign.urlMissing') })}
        id="url"
        type="url"
        label={say('holder.campaign.url')}
        hint={say('holder.campaign.url.hint')}
        fault={faultAt(faults, 'url')}
        autoFocus
      />
      <TextField
        {...register('name')}
        id="name"
        label={say('holder.campaign.name')}
        fault={faultAt(faults, 'name')}
        optional
      />
      <Controller
        control={control}
        name="goal"
        render={({ field }) => (
          <MoneyField
            id="goal"
            label={say('holder.campaign.goal')}
            fault={faultAt(faults, 'goal')}
            value={field.value ?? null}
            onChange={field.onChange}
            onBlur={field.onBlur}
            optional
          />
        )}
      />
      <div className="row top">
        <DateField
          {...register('startsOn')}
          id="startsOn"
          label={say('holder.campaign.startsOn')}
          fault={faultAt(faults, 'startsOn')}
          optional
        />
        <DateField
          {...register('endsOn')}
          id="endsOn"
          label={say('holder.campaign.endsOn')}
          fault={faultAt(faults, 'endsOn')}
          optional
        />
      </div>
      <div className="actions">
        <Button type="submit" pending={link.pending}>
          <Say id="holder.campaign.add" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
