import { useForm } from 'react-hook-form';
import type { OwnAccount } from '../../api/account';
import { ask, atVersion, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { useFormFaults } from '../../ui/form-faults';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly person: OwnAccount;
  /** Where the person was going before being asked for a name. */
  readonly retour: string | undefined;
}

interface Names {
  givenName: string;
  familyName: string;
  phone: string;
  locale: 'fr' | 'en';
}

/** Name, telephone and language of one's own account. */
export function IdentityForm({ person, retour }: Props) {
  const say = useSay();
  const api = useApi();
  const { givenName, familyName, phone, locale, version } = person;
  const { register, handleSubmit, formState } = useForm<Names>({
    defaultValues: { givenName, familyName, phone: phone ?? '', locale },
    shouldFocusError: false,
  });
  const save = useVerb(
    (names: Names) =>
      ask(
        api.PUT('/api/v1/me', {
          params: { header: atVersion(version) },
          body: { ...names, phone: names.phone.trim() || null },
        }),
      ),
    [['me']],
  );
  const faults = useFormFaults(formState, save.problem);
  return (
    <section aria-labelledby="identity">
      <h2 id="identity">
        <Say id="account.me.identity" />
      </h2>
      <form noValidate onSubmit={(event) => void handleSubmit((names) => save.run(names))(event)}>
        <ErrorSummary faults={faults} />
        <TextField
          {...register('givenName', { required: say('account.me.givenName.missing') })}
          id="givenName"
          label={say('account.me.givenName')}
          fault={faultAt(faults, 'givenName')}
          autoComplete="given-name"
        />
        <TextField
          {...register('familyName', { required: say('account.me.familyName.missing') })}
          id="familyName"
          label={say('account.me.familyName')}
          fault={faultAt(faults, 'familyName')}
          autoComplete="family-name"
        />
        <TextField
          {...register('phone')}
          id="phone"
          type="tel"
          label={say('account.me.phone')}
          hint={say('account.me.phone.hint')}
          fault={faultAt(faults, 'phone')}
          autoComplete="tel"
          optional
          short
        />
        <Choices
          label={say('account.me.locale')}
          control={register('locale')}
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
