import type { QueryKey } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { useFormFaults } from '../../ui/form-faults';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { groupIban, ibanFault, plainIban } from './iban';
import { PaperField } from './paper-field';

interface Props {
  readonly organization: { readonly id: string; readonly name: string };
  /** Another account is in use until this one is confirmed. */
  readonly inUse: boolean;
  readonly refresh: readonly QueryKey[];
  readonly onDone: (sent: boolean) => void;
}

interface Values {
  iban: string;
  holder: string;
  proofFileId: string;
}

/** Proposes bank details. The IBAN is checked by its own digits while it is written. */
export function BankForm({ organization, inUse, refresh, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit, formState, control, watch, setValue } = useForm<Values>({
    defaultValues: { iban: '', holder: organization.name, proofFileId: '' },
    shouldFocusError: false,
    mode: 'onTouched',
  });
  const propose = useVerb(
    ({ iban, holder, proofFileId }: Values, key) =>
      ask(
        api.POST('/api/v1/organizations/{id}/bank-accounts', {
          params: { path: { id: organization.id }, header: once(key) },
          body: { iban: plainIban(iban), holder, proofFileId },
        }),
      ),
    refresh,
  );
  const faults = useFormFaults(formState, propose.problem);
  const summary = formState.isSubmitted ? faults : [];
  const [iban, holder] = [watch('iban'), watch('holder')];
  const good = plainIban(iban).length > 13 && ibanFault(iban) === null;
  const differs = holder.trim() !== '' && holder.trim().toLowerCase() !== organization.name.toLowerCase();
  const go = async (values: Values) => {
    if (await propose.run(values)) onDone(true);
  };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(go)(event)}>
      <ErrorSummary faults={summary} />
      {inUse && (
        <p>
          <Say id="holder.bank.change.words" />
        </p>
      )}
      <TextField
        {...register('iban', {
          validate: (value) => {
            const fault = ibanFault(value);
            return fault === null || say(`holder.bank.iban.${fault}`);
          },
          onBlur: () => setValue('iban', groupIban(iban)),
        })}
        id="iban"
        label={say('holder.bank.iban')}
        hint={say('holder.bank.iban.hint')}
        fault={faultAt(faults, 'iban')}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      <StatusLine>{good && <Say id="holder.bank.iban.good" />}</StatusLine>
      <TextField
        {...register('holder', { required: say('holder.bank.holder.missing') })}
        id="holder"
        label={say('holder.bank.holder')}
        hint={say('holder.bank.holder.hint')}
        fault={faultAt(faults, 'holder')}
      />
      <StatusLine>{differs && <Say id="holder.bank.holder.differs" />}</StatusLine>
      <Controller
        control={control}
        name="proofFileId"
        rules={{ required: say('holder.bank.proof.missing') }}
        render={({ field }) => (
          <PaperField
            id="proofFileId"
            label={say('holder.bank.proof')}
            fault={faultAt(faults, 'proofFileId')}
            use={{ kind: 'bank', organizationId: organization.id }}
            onSent={field.onChange}
          />
        )}
      />
      <div className="actions">
        <Button type="submit" pending={propose.pending}>
          <Say id="holder.bank.send" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
