import { useState, type FormEvent } from 'react';
import type { OwnAccount } from '../../api/account';
import { ask, atVersion, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt, useFaults, type Fault } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly person: OwnAccount;
  /** Where the person was going before being asked for a name. */
  readonly retour: string | undefined;
}

const names = ['givenName', 'familyName'] as const;

/** Name, telephone and language of one's own account. */
export function IdentityForm({ person, retour }: Props) {
  const say = useSay();
  const api = useApi();
  const [missing, setMissing] = useState<readonly Fault[]>([]);
  const save = useVerb(
    (body: { givenName: string; familyName: string; phone: string | null; locale: 'fr' | 'en' }) =>
      ask(api.PUT('/api/v1/me', { params: { header: atVersion(person.version) }, body })),
    [['me']],
  );
  const told = useFaults()(save.problem);
  const faults = missing.length > 0 ? missing : told;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? '').trim();
    const empty = names.filter((name) => text(name) === '');
    setMissing(empty.map((field) => ({ field, words: say(`account.me.${field}.missing`) })));
    if (empty.length > 0) return;
    await save.run({
      givenName: text('givenName'),
      familyName: text('familyName'),
      phone: text('phone') || null,
      locale: text('locale') === 'en' ? 'en' : 'fr',
    });
  };
  return (
    <section aria-labelledby="identity">
      <h2 id="identity">
        <Say id="account.me.identity" />
      </h2>
      <form noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary faults={faults} />
        {names.map((name) => (
          <TextField
            key={name}
            id={name}
            name={name}
            label={say(`account.me.${name}`)}
            fault={faultAt(faults, name)}
            defaultValue={person[name]}
            autoComplete={name === 'givenName' ? 'given-name' : 'family-name'}
          />
        ))}
        <TextField
          id="phone"
          name="phone"
          type="tel"
          label={say('account.me.phone')}
          hint={say('account.me.phone.hint')}
          fault={faultAt(faults, 'phone')}
          defaultValue={person.phone ?? ''}
          autoComplete="tel"
          optional
          short
        />
        <Choices
          label={say('account.me.locale')}
          control={{ name: 'locale' }}
          initially={person.locale}
          options={[
            { value: 'fr', label: say('account.me.locale.fr') },
            { value: 'en', label: say('account.me.locale.en') },
          ]}
        />
        <div className="actions">
          <Button type="submit" pending={save.pending}>
            <Say id="account.me.save" />
          </Button>
          <StatusLine>
            {save.done && !retour && <Say id="account.me.saved" />}
            {save.done && retour && (
              <Say id="account.me.savedNext" values={{ a: (text) => <a href={retour}>{text}</a> }} />
            )}
          </StatusLine>
        </div>
      </form>
    </section>
  );
}
