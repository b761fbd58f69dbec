import { useRef, type FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import type { HoldInput } from '../../api/keeping';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt, useFaults } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

const reasons = ['litigation', 'control', 'recovery', 'archives'] as const satisfies readonly HoldInput['reason'][];

/** Keeps a file beyond its term: which one, why, until when. */
export function HoldForm({ number }: { readonly number: string }) {
  const say = useSay();
  const api = useApi();
  const form = useRef<HTMLFormElement>(null);
  const hold = useVerb(
    (body: HoldInput, key: string) => ask(api.POST('/api/v1/retention/holds', { body, params: { header: once(key) } })),
    [['retention']],
  );
  const faults = useFaults()(hold.problem);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? '').trim();
    const reason = reasons.find((each) => each === text('reason')) ?? 'litigation';
    const done = await hold.run({ number: text('number'), reason, note: text('note'), until: text('until') });
    if (done) form.current?.reset();
  };
  return (
    <section aria-labelledby="hold">
      <h2 id="hold">
        <Say id="keeping.hold.title" />
      </h2>
      <form ref={form} noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary faults={faults} />
        <TextField
          id="number"
          name="number"
          label={say('keeping.hold.number')}
          hint={say('keeping.hold.number.hint')}
          fault={faultAt(faults, 'number')}
          defaultValue={number}
          short
        />
        <Choices
          label={say('keeping.hold.reason')}
          control={{ name: 'reason' }}
          initially="litigation"
          options={reasons.map((value) => ({ value, label: say(`keeping.hold.reason.${value}`) }))}
        />
        <TextField
          id="note"
          name="note"
          label={say('keeping.hold.note')}
          hint={say('keeping.hold.note.hint')}
          fault={faultAt(faults, 'note')}
          maxLength={500}
        />
        <DateField
          id="until"
          name="until"
          label={say('keeping.hold.until')}
          hint={say('keeping.hold.until.hint')}
          fault={faultAt(faults, 'until')}
        />
        <div className="actions">
          <Button type="submit" pending={hold.pending}>
            <Say id="keeping.hold.go" />
          </Button>
        </div>
      </form>
      <StatusLine>{hold.done && <Say id="keeping.held" />}</StatusLine>
    </section>
  );
}
