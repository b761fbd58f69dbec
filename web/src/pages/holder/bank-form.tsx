import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { needed, useDraftForm } from '../../ui/draft-form';
import { ErrorSummary } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
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

interface Values extends Record<string, string> {
  iban: string;
  holder: string;
  proofFileId: string;
}

/** Proposes bank details. The IBAN is checked by its own digits while it is written. */
export function BankForm({ organization, inUse, refresh, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const [left, setLeft] = useState(false);
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
  const form = useDraftForm<Values>({ iban: '', holder: organization.name, proofFileId: '' }, propose.problem);
  const { iban, holder } = form.values;
  const wrong = (text: string) => {
    const fault = ibanFault(text);
    return fault !== null && say(`holder.bank.iban.${fault}`);
  };
  const good = plainIban(iban).length > 13 && !wrong(iban);
  const differs = holder.trim() !== '' && holder.trim().toLowerCase() !== organization.name.toLowerCase();
  const control = form.text('iban', wrong);
  const go = async (values: Values) => {
    if (await propose.run(values)) onDone(true);
  };
  return (
    <form noValidate onSubmit={form.submit(go)}>
      <ErrorSummary faults={form.faults} />
      {inUse && (
        <p>
          <Say id="holder.bank.change.words" />
        </p>
      )}
      <TextField
        {...control}
        fault={good ? null : (control.fault ?? (left && iban !== '' ? wrong(iban) || null : null))}
        label={say('holder.bank.iban')}
        hint={say('holder.bank.iban.hint')}
        onBlur={() => {
          setLeft(true);
          form.set('iban', groupIban(iban));
        }}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      <StatusLine>{good && <Say id="holder.bank.iban.good" />}</StatusLine>
      <TextField
        {...form.text('holder', needed(say('holder.bank.holder.missing')))}
        label={say('holder.bank.holder')}
        hint={say('holder.bank.holder.hint')}
      />
      <StatusLine>{differs && <Say id="holder.bank.holder.differs" />}</StatusLine>
      <PaperField
        {...form.paper('proofFileId', needed(say('holder.bank.proof.missing')))}
        label={say('holder.bank.proof')}
        use={{ kind: 'bank', organizationId: organization.id }}
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
