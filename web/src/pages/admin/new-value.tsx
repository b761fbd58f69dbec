import { useState, type FormEvent } from 'react';
import { AUTHORITY, type Parameter } from '../../api/admin';
import { ask, once, useApi } from '../../api/client';
import type { components } from '../../api/schema';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { useFreshVerb } from '../../ui/fresh-factor';
import { LongTextField } from '../../ui/long-text-field';
import { MoneyField } from '../../ui/money-field';
import { Say, useSay } from '../../words/say';
import { useAdminFaults } from './admin-faults';
import { RULES, type RuleName } from './rule-values';

interface Props {
  /** The rule that gets a value; null while nobody asks. */
  readonly name: RuleName | null;
  readonly onClose: () => void;
  readonly onDone: (name: RuleName) => void;
}

/** A new value of a rule: how much, from which day, by which text. */
export function NewValue({ name, onClose, onDone }: Props) {
  const api = useApi();
  const say = useSay();
  const set = useFreshVerb(
    (body: components['schemas']['NewParameterBody'], key: string) =>
      ask(api.POST('/api/v1/authority/parameters', { params: { header: once(key) }, body })),
    [AUTHORITY],
  );
  const close = () => {
    set.reset();
    onClose();
  };
  return (
    <>
      <Dialog open={name !== null} title={name && say(`admin.rule.${name}`)} onClose={close}>
        {name && (
          <ValueForm
            name={name}
            problem={set.problem}
            pending={set.pending}
            onClose={close}
            onSend={async (body) => {
              if (await set.run(body)) onDone(name);
            }}
          />
        )}
      </Dialog>
      {set.dialog}
    </>
  );
}

interface FormProps {
  readonly name: RuleName;
  readonly problem: Parameters<typeof useAdminFaults>[0];
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onSend: (body: components['schemas']['NewParameterBody']) => Promise<void>;
}

function ValueForm({ name, problem, pending, onClose, onSend }: FormProps) {
  const say = useSay();
  const [cents, setCents] = useState<number | null | undefined>(null);
  const told = useAdminFaults(problem, 'value', {
    value: say('admin.rule.value.new'),
    validFrom: say('admin.rule.from'),
    source: say('admin.rule.source'),
  });
  const faults = told.faults.map((each) => ({ ...each, words: each.words.replace(name, say(`admin.rule.${name}`)) }));
  const fault = faultAt(faults, 'value-value');
  const unit = RULES[name];
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (field: string) => String(typed.get(field) ?? '').trim();
    const bare = (field: string) => text(field).replaceAll(/\s/g, '').toUpperCase();
    const values: Readonly<Record<(typeof RULES)[RuleName], () => unknown>> = {
      money: () => cents ?? '',
      months: () => Number(bare('value')),
      days: () => Number(bare('value')),
      text: () => bare('value'),
      account: () => ({ name: text('holder'), iban: bare('iban'), bic: bare('bic') || null }),
      expenses: () => ({ enterprises: bare('enterprises'), others: bare('others') }),
    };
    const value = values[unit]() as Parameter['value'];
    const [validFrom, source] = [text('validFrom'), text('source')];
    const empty = unit === 'money' ? cents === null : typed.get('value') === '';
    if (told.filled({ value: empty ? '' : ' ', validFrom, source })) void onSend({ name, value, validFrom, source });
  };
  const field = (id: string, label: string, numeric = false) => (
    <TextField
      key={id}
      id={`value-${id}`}
      name={id}
      label={label}
      autoComplete="off"
      {...(numeric ? { inputMode: 'numeric' as const, short: true } : {})}
      fault={id === 'value' || id === 'holder' || id === 'enterprises' ? fault : undefined}
    />
  );
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary faults={faults} />
      {unit === 'money' && (
        <MoneyField
          id="value-value"
          label={say('admin.rule.amount')}
          value={cents ?? null}
          onChange={setCents}
          fault={fault}
        />
      )}
      {unit === 'months' && field('value', say('admin.rule.inMonths'), true)}
      {unit === 'days' && field('value', say('admin.rule.inDays'), true)}
      {unit === 'text' && field('value', say('admin.rule.siret.value'), true)}
      {unit === 'account' && [
        field('holder', say('admin.rule.account.holder')),
        field('iban', 'IBAN'),
        field('bic', say('admin.rule.account.bic')),
      ]}
      {unit === 'expenses' && [
        field('enterprises', say('admin.rule.expenses.enterprises'), true),
        field('others', say('admin.rule.expenses.others'), true),
      ]}
      <DateField
        id="value-validFrom"
        name="validFrom"
        label={say('admin.rule.from')}
        hint={say('admin.rule.from.hint')}
        fault={faultAt(faults, 'value-validFrom')}
      />
      <LongTextField
        id="value-source"
        name="source"
        label={say('admin.rule.source')}
        hint={say('admin.rule.source.hint')}
        maxLength={300}
        rows={2}
        fault={faultAt(faults, 'value-source')}
      />
      <div className="actions">
        <Button type="submit" pending={pending}>
          <Say id="admin.rule.send" />
        </Button>
        <Button kind="link" onClick={onClose}>
          <Say id="admin.cancel" />
        </Button>
      </div>
    </form>
  );
}
