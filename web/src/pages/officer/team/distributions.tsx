import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ask, useApi } from '../../../api/client';
import { officersQuery } from '../../../api/officer/files';
import { distributionsQuery } from '../../../api/officer/instructing';
import type { components } from '../../../api/schema';
import { useVerb } from '../../../api/verb';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { ProblemLine } from '../../../ui/problem-line';
import { StatusLine } from '../../../ui/status-line';
import { Say, useBilingual } from '../../../words/say';

type Distribution = components['schemas']['EvenDistributionView'];

/** How the new files of each call find their officer. */
export function Distributions({ lead }: { lead: boolean }) {
  const { data } = useSuspenseQuery(distributionsQuery(useApi()));
  const officers = useQuery(officersQuery(useApi())).data?.items ?? [];
  const text = useBilingual();
  return (
    <section>
      <h2>
        <Say id="instruct.distribution" />
      </h2>
      <p className="quiet">
        <Say id="instruct.distribution.intro" />
      </p>
      {data.items.map((each) =>
        lead ? (
          <OneCall key={`${each.callId} ${each.officerIds.join()}`} distribution={each} officers={officers} />
        ) : (
          <p key={each.callId}>
            <strong>{text(each.call)}</strong>
            <small className="under">
              {each.officerIds.length === 0 ? (
                <Say id="instruct.distribution.none" />
              ) : (
                officers
                  .filter(({ id }) => each.officerIds.includes(id))
                  .map(({ name }) => name)
                  .join(', ')
              )}
            </small>
          </p>
        ),
      )}
    </section>
  );
}

interface OneProps {
  readonly distribution: Distribution;
  readonly officers: readonly { readonly id: string; readonly name: string }[];
}

function OneCall({ distribution: { callId, call, officerIds }, officers }: OneProps) {
  const api = useApi();
  const text = useBilingual();
  const [chosen, setChosen] = useState<readonly string[]>(officerIds);
  const verb = useVerb(
    (ids: readonly string[]) =>
      ask(
        api.PUT('/api/v1/even-distributions/{callId}', {
          params: { path: { callId } },
          body: { officerIds: [...ids] },
        }),
      ),
    [['even-distributions']],
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    void verb.run(chosen);
  };
  return (
    <form onSubmit={send}>
      <Choices
        label={text(call)}
        hint={<Say id={chosen.length === 0 ? 'instruct.distribution.none' : 'instruct.distribution.some'} />}
        several
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={chosen}
        control={{
          name: `officers-${callId}`,
          onChange: ({ target: { value, checked } }) =>
            setChosen(checked ? [...chosen, value] : chosen.filter((each) => each !== value)),
        }}
      />
      <ProblemLine problem={verb.problem} />
      <Button type="submit" kind="secondary" pending={verb.pending}>
        <Say id="instruct.distribution.save" />
      </Button>
      <StatusLine>{verb.done && <Say id="instruct.saved" />}</StatusLine>
    </form>
  );
}
