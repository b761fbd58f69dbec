import { useState, type FormEvent } from 'react';
import { ask, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt, useFaults, type Fault } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

const least = 12;

/** Chooses or changes the password; nothing is asked until one wants to. */
export function PasswordForm({ hasPassword }: { readonly hasPassword: boolean }) {
  const say = useSay();
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [short, setShort] = useState(false);
  const save = useVerb(
    (body: { password: string; currentPassword?: string }) => ask(api.PUT('/api/v1/me/password', { body })),
    [['me']],
  );
  const told = useFaults()(save.problem);
  const own: Fault[] = short ? [{ field: 'password', words: say('account.me.password.short') }] : [];
  const faults = own.length > 0 ? own : told;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const password = String(typed.get('password'));
    const currentPassword = String(typed.get('currentPassword') ?? '');
    const tooShort = [...password].length < least;
    setShort(tooShort);
    if (tooShort) return;
    if (await save.run({ password, ...(currentPassword ? { currentPassword } : {}) })) setOpen(false);
  };
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">
        <Say id="account.me.password" />
      </h2>
      <p>
        <Say id={hasPassword ? 'account.me.password.some' : 'account.me.password.none'} />
      </p>
      {!open && (
        <p>
          <Button kind="secondary" onClick={() => setOpen(true)}>
            <Say id={hasPassword ? 'account.me.password.change' : 'account.me.password.choose'} />
          </Button>
        </p>
      )}
      {open && (
        <form noValidate onSubmit={(event) => void send(event)}>
          <ErrorSummary faults={faults} />
          {hasPassword && (
            <TextField
              id="currentPassword"
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              label={say('account.me.password.current')}
              hint={say('account.me.password.current.hint')}
              fault={faultAt(faults, 'currentPassword')}
              autoFocus
            />
          )}
          <TextField
            id="password"
            name="password"
            type="password"
            autoComplete="new-password"
            label={say('account.me.password.new')}
            hint={say('account.me.password.hint')}
            fault={faultAt(faults, 'password')}
            autoFocus={!hasPassword}
          />
          <div className="actions">
            <Button type="submit" pending={save.pending}>
              <Say id="account.me.password.save" />
            </Button>
          </div>
        </form>
      )}
      <StatusLine>{save.done && !open && <Say id="account.me.password.saved" />}</StatusLine>
    </section>
  );
}
