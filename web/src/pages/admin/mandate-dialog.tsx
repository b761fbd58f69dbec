import type { FormEvent } from 'react';
import { MANDATES, type Mandate } from '../../api/admin';
import { ask, atVersion, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField, SelectField, TextField } from '../../ui/field';
import { Say, useSay } from '../../words/say';
import { useAdminFaults } from './admin-faults';

/** What is done to the register: a delegate more, one changed, one whose mandate ends. */
export type MandateAct =
  { readonly kind: 'add'; readonly communeId: string } | { readonly kind: 'change' | 'end'; readonly mandate: Mandate };

interface Props {
  readonly act: MandateAct | null;
  readonly onClose: () => void;
  readonly onDone: (kind: MandateAct['kind']) => void;
}

/** The form of each act, over the page of the commune. */
export function MandateDialog({ act, onClose, onDone }: Props) {
  return (
    <Dialog open={act !== null} title={act && <Say id={`admin.mandate.${act.kind}.title`} />} onClose={onClose}>
      {act && <MandateForm act={act} onClose={onClose} onDone={() => onDone(act.kind)} />}
    </Dialog>
  );
}

type Typed = Readonly<Record<'name' | 'email' | 'capacity' | 'locale' | 'validFrom' | 'validUntil', string>>;

function MandateForm({ act, onClose, onDone }: { act: MandateAct; onClose: () => void; onDone: () => void }) {
  const say = useSay();
  const save = useMandateVerb(act);
  const { faults, filled } = useAdminFaults(save.problem, 'mandate', {
    name: say('admin.mandate.name'),
    email: say('admin.email'),
    capacity: say('admin.capacity'),
    validFrom: say('admin.mandate.validFrom'),
    validUntil: say('admin.mandate.validUntil'),
  });
  const known = act.kind === 'add' ? null : act.mandate;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? '').trim();
    const who = { name: text('name'), email: text('email'), capacity: text('capacity') };
    const [validFrom, validUntil] = [text('validFrom'), text('validUntil')];
    const asked = { add: { ...who, validFrom }, change: who, end: { validUntil } };
    if (!filled(asked[act.kind])) return;
    const done = await save.run({ ...who, locale: text('locale'), validFrom, validUntil });
    if (done) onDone();
  };
  const field = (name: 'name' | 'email' | 'capacity', hint?: string) => (
    <TextField
      id={`mandate-${name}`}
      name={name}
      type={name === 'email' ? 'email' : 'text'}
      label={say(name === 'name' ? 'admin.mandate.name' : `admin.${name}`)}
      {...(hint ? { hint } : {})}
      autoComplete="off"
      maxLength={name === 'email' ? 254 : name === 'name' ? 120 : 200}
      defaultValue={known?.[name] ?? ''}
      fault={faultAt(faults, `mandate-${name}`)}
    />
  );
  const day = (name: 'validFrom' | 'validUntil', optional: boolean) => (
    <DateField
      id={`mandate-${name}`}
      name={name}
      label={say(`admin.mandate.${name}`)}
      optional={optional}
      fault={faultAt(faults, `mandate-${name}`)}
    />
  );
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary faults={faults} />
      {act.kind === 'end' ? (
        <>
          <p>
            <Say id="admin.mandate.end.what" values={{ name: act.mandate.name }} />
          </p>
          {day('validUntil', false)}
        </>
      ) : (
        <>
          {field('name')}
          {field('email', say('admin.mandate.email.hint'))}
          {field('capacity', say('admin.mandate.capacity.hint'))}
          <SelectField
            id="mandate-locale"
            name="locale"
            label={say('admin.locale')}
            defaultValue={known?.locale ?? 'fr'}
          >
            <option value="fr">Français</option>
            <option value="en">English</option>
          </SelectField>
        </>
      )}
      {act.kind === 'add' && (
        <div className="row top">
          {day('validFrom', false)}
          {day('validUntil', true)}
        </div>
      )}
      <div className="actions">
        <Button type="submit" pending={save.pending}>
          <Say id={`admin.mandate.${act.kind}.send`} />
        </Button>
        <Button kind="link" onClick={onClose}>
          <Say id="admin.cancel" />
        </Button>
      </div>
    </form>
  );
}

function useMandateVerb(act: MandateAct) {
  const api = useApi();
  return useVerb(
    ({ name, email, capacity, locale, validFrom, validUntil }: Typed, key: string) => {
      const who = { name, email, capacity, locale: locale === 'en' ? ('en' as const) : ('fr' as const) };
      if (act.kind === 'add')
        return ask(
          api.POST('/api/v1/mandates', {
            params: { header: once(key) },
            body: { communeId: act.communeId, ...who, validFrom, ...(validUntil ? { validUntil } : {}) },
          }),
        );
      const { id, version } = act.mandate;
      const params = { path: { id }, header: atVersion(version) };
      return act.kind === 'change'
        ? ask(api.PATCH('/api/v1/mandates/{id}', { params, body: who }))
        : ask(api.POST('/api/v1/mandates/{id}/end', { params, body: { validUntil } }));
    },
    [MANDATES],
  );
}
