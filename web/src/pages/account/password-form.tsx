import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { ask, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { useFormFaults } from '../../ui/form-faults';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

interface Passwords {
  currentPassword: string;
  password: string;
}

/** Chooses or changes the password; nothing is asked until one wants to. */
export function PasswordForm({ hasPassword }: { readonly hasPassword: boolean }) {
  const say = useSay();
  const api = useApi();
  const [open, setOpen] = useState(false);
  const { register, handleSubmit, formState, reset } = useForm<Passwords>({
    defaultValues: { currentPassword: '', password: '' },
    shouldFocusError: false,
  });
  const save = useVerb(
    ({ currentPassword, password }: Passwords) =>
      ask(api.PUT('/api/v1/me/password', { body: { password, ...(currentPassword ? { currentPassword } : {}) } })),
    [['me']],
  );
  const faults = useFormFaults(formState, save.problem);
  const send = async (passwords: Passwords) => {
    if (!(await save.run(passwords))) return;
    reset();
    setOpen(false);
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
        <form noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
          <ErrorSummary faults={faults} />
          {hasPassword && (
            <TextField
              {...register('currentPassword')}
              id="currentPassword"
              type="password"
              autoComplete="current-password"
              label={say('account.me.password.current')}
              hint={say('account.me.password.current.hint')}
              fault={faultAt(faults, 'currentPassword')}
              autoFocus
            />
          )}
          <TextField
            {...register('password', { minLength: { value: 12, message: say('account.me.password.short') } })}
            id="password"
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
