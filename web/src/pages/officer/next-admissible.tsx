import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { consultationsQuery, type File } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { Say } from '../../words/say';
import { useMeetingChoices } from './choices';
import { useFileVerb } from './use-file-verb';

/** An admissible file: awaits the communes where the call wants it so, then goes on the agenda of a meeting. */
export function NextAdmissible({ file }: { file: File }) {
  const api = useApi();
  const { date } = useFormats();
  const { id } = file;
  const { data: asked } = useQuery(consultationsQuery(api, id));
  const meetings = useMeetingChoices(file.callId);
  const [chosen, setChosen] = useState('');
  const meetingId = chosen || (meetings[0]?.value ?? '');
  const verb = useFileVerb(id, (meeting: string, key) =>
    ask(
      api.POST('/api/v1/meetings/{id}/items', {
        params: { path: { id: meeting }, header: once(key) },
        body: { applicationIds: [id] },
      }),
    ),
  );
  const awaited = (asked?.items ?? []).filter(({ state }) => state === 'asked');
  return (
    <>
      {awaited.map(({ id: consultation, commune, dueOn }) => (
        <p key={consultation}>
          <Say id="officer.next.awaited" values={{ commune, due: date(dueOn) }} />{' '}
          <Link to="/instruction/dossiers/$id" params={{ id }} search={{ onglet: 'avis' }}>
            <Say id="officer.next.awaited.link" />
          </Link>
        </p>
      ))}
      {meetings.length === 0 ? (
        <p>
          <Say id="officer.schedule.none" />{' '}
          <a href="/comite">
            <Say id="officer.schedule.plan" />
          </a>
        </p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void verb.run(meetingId);
          }}
        >
          <SelectField
            label={<Say id="officer.schedule.meeting" />}
            value={meetingId}
            onChange={(event) => setChosen(event.target.value)}
          >
            {meetings.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <ProblemLine problem={verb.problem} />
          <Button type="submit" pending={verb.pending}>
            <Say id="officer.schedule.send" />
          </Button>
        </form>
      )}
    </>
  );
}
