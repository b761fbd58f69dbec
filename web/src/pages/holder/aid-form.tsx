import { Controller, useForm } from 'react-hook-form';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Check, Choices } from '../../ui/choices';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { useFormFaults } from '../../ui/form-faults';
import { MoneyField } from '../../ui/money-field';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly organizationId: string;
  readonly onDone: (saved: boolean) => void;
}

interface Values {
  funder: string;
  amount: number | null | undefined;
  grantedOn: string;
  regime: 'de_minimis' | 'sgei' | 'none';
  object: string;
  inKind: boolean;
}

const regimes = ['de_minimis', 'sgei', 'none'] as const;

/** Declares a public aid of another funder. */
export function AidForm({ organizationId, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit, formState, control } = useForm<Values>({
    defaultValues: { funder: '', amount: null, grantedOn: '', regime: 'de_minimis', object: '', inKind: false },
    shouldFocusError: false,
  });
  const declare = useVerb(
    ({ amount, object, ...values }: Values, key) =>
      ask(
        api.POST('/api/v1/organizations/{id}/aids', {
          params: { path: { id: organizationId }, header: once(key) },
          body: { ...values, amount: amount ?? 0, ...(object ? { object } : {}) },
        }),
      ),
    [['aids', organizationId]],
  );
  const faults = useFormFaults(formState, declare.problem);
  const go = async (values: Values) => {
    if (await declare.run(values)) onDone(true);
  };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(go)(event)}>
      <h2>
        <Say id="holder.aids.add" />
      </h2>
      <ErrorSummary faults={faults} />
      <TextField
        {...register('funder', { required: say('holder.aids.funderMissing') })}
        id="funder"
        label={say('holder.aids.funder')}
        fault={faultAt(faults, 'funder')}
        autoFocus
      />
      <Controller
        control={control}
        name="amount"
        rules={{ validate: (value) => (typeof value === 'number' && value > 0) || say('holder.aids.amountMissing') }}
        render={({ field }) => (
          <MoneyField
            id="amount"
            label={say('holder.aids.amount')}
            fault={faultAt(faults, 'amount')}
            value={field.value ?? null}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
      <DateField
        {...register('grantedOn', { required: say('holder.aids.dateMissing') })}
        id="grantedOn"
        label={say('holder.aids.grantedOn')}
        fault={faultAt(faults, 'grantedOn')}
      />
      <Choices
        id="regime"
        label={say('holder.aids.regime')}
        hint={say('holder.aids.regime.hint')}
        fault={faultAt(faults, 'regime')}
        control={register('regime')}
        options={regimes.map((value) => ({ value, label: say(`holder.aids.regime.${value}`) }))}
      />
      <TextField
        {...register('object')}
        id="object"
        label={say('holder.aids.object')}
        fault={faultAt(faults, 'object')}
        optional
      />
      <Check {...register('inKind')} label={say('holder.aids.inKind.check')} />
      <div className="actions">
        <Button type="submit" pending={declare.pending}>
          <Say id="holder.aids.save" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
