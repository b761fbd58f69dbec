import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE } from '../../api/committee';
import type { components } from '../../api/schema';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Check } from '../../ui/choices';
import { ErrorSummary, useFaults } from '../../ui/error-summary';
import { SelectField, TextField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { Say, useBilingual, useSay } from '../../words/say';

type CommitteeInput = components['schemas']['CommitteeInput'];

/** Sets up the committee of a call that has none yet. */
export function NewCommittee({ calls }: { calls: readonly components['schemas']['CallLineView'][] }) {
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const navigate = useNavigate();
  const create = useVerb(
    (body: CommitteeInput, key: string) => ask(api.POST('/api/v1/committees', { params: { header: once(key) }, body })),
    [COMMITTEE, ['committees']],
  );
  const faults = useFaults()(create.problem, (pointer) => `new-committee-${pointer.slice(1).split('/')[0]}`);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const colleges = String(typed.get('colleges'))
      .split('\n')
      .flatMap((line) => line.trim() || []);
    const made = await create.run({
      callId: String(typed.get('callId')),
      name: String(typed.get('name')),
      ...(colleges.length > 0 ? { colleges } : {}),
      nominativeVotes: typed.get('nominative') === 'yes',
    });
    if (made) await navigate({ to: '/comite/$id/composition', params: { id: made.id } });
  };
  return (
    <section>
      <h2>
        <Say id="committee.create.title" />
      </h2>
      <form className="measured" onSubmit={(event) => void send(event)}>
        <ErrorSummary faults={faults} />
        <SelectField label={say('committee.create.call')} name="callId" id="new-committee-callId">
          {calls.map(({ id, title }) => (
            <option key={id} value={id}>
              {text(title)}
            </option>
          ))}
        </SelectField>
        <TextField label={say('committee.create.name')} name="name" id="new-committee-name" required />
        <LongTextField
          label={say('committee.create.colleges')}
          hint={say('committee.create.colleges.hint')}
          optional
          name="colleges"
          id="new-committee-colleges"
        />
        <Check label={say('committee.create.nominative')} name="nominative" value="yes" />
        <div className="actions">
          <Button type="submit" pending={create.pending}>
            <Say id="committee.create.send" />
          </Button>
        </div>
      </form>
    </section>
  );
}
