import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Check, Choices } from '../../ui/choices';
import { needed, useDraftForm } from '../../ui/draft-form';
import { ErrorSummary } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { MoneyField } from '../../ui/money-field';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly organizationId: string;
  readonly onDone: (saved: boolean) => void;
}

const regimes = ['de_minimis', 'sgei', 'none'] as const;

interface Values extends Record<string, string | boolean | number | null | undefined> {
  funder: string;
  amount: number | null | undefined;
  grantedOn: string;
  regime: (typeof regimes)[number];
  object: string;
  inKind: boolean;
}

const empty: Values = { funder: '', amount: null, grantedOn: '', regime: 'de_minimis', object: '', inKind: false };

/** Declares a public aid of another funder. */
export function AidForm({ organizationId, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const declare = useVerb(
    ({ funder, amount, grantedOn, regime, object, inKind }: Values, key) =>
      ask(
        api.POST('/api/v1/organizations/{id}/aids', {
          params: { path: { id: organizationId }, header: once(key) },
          body: { funder, grantedOn, regime, inKind, amount: amount ?? 0, ...(object ? { object } : {}) },
        }),
      ),
    [['aids', organizationId]],
  );
  const form = useDraftForm<Values>(empty, declare.problem);
  const go = async (values: Values) => {
    if (await declare.run(values)) onDone(true);
  };
  const amount = form.other(
    'amount',
    (cents) => !(typeof cents === 'number' && cents > 0) && say('structure.aids.amountMissing'),
  );
  return (
    <form noValidate onSubmit={form.submit(go)}>
      <h2>
        <Say id="structure.aids.add" />
      </h2>
      <ErrorSummary faults={form.faults} />
      <TextField
        {...form.text('funder', needed(say('structure.aids.funderMissing')))}
        label={say('structure.aids.funder')}
        autoFocus
      />
      <MoneyField {...amount} value={amount.value ?? null} label={say('structure.aids.amount')} />
      <DateField
        {...form.text('grantedOn', needed(say('structure.aids.dateMissing')))}
        label={say('structure.aids.grantedOn')}
      />
      <Choices
        id="regime"
        label={say('structure.aids.regime')}
        hint={say('structure.aids.regime.hint')}
        fault={form.text('regime').fault}
        control={{ name: 'regime', onChange: form.text('regime').onChange }}
        chosen={[form.values.regime]}
        options={regimes.map((value) => ({ value, label: say(`structure.aids.regime.${value}`) }))}
      />
      <TextField {...form.text('object')} label={say('structure.aids.object')} optional />
      <Check
        label={say('structure.aids.inKind.check')}
        checked={form.values.inKind}
        onChange={(event) => form.set('inKind', event.target.checked)}
      />
      <div className="actions">
        <Button type="submit" pending={declare.pending}>
          <Say id="structure.aids.save" />
        </Button>
        <Button kind="link" onClick={() => onDone(false)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
