import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE, schedulableQuery, type Committee, type Meeting } from '../../api/committee';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { AskOnce } from './ask-once';
import { useRights } from './rights';

/** Before the convocation: files onto the agenda, then the convocation itself. */
export function PrepareMeeting({ meeting, committee }: { meeting: Meeting; committee: Committee }) {
  const rights = useRights(committee);
  return (
    <section>
      <h2>
        <Say id="committee.prepare.title" />
      </h2>
      {rights.keepsAgenda && <AddFiles meeting={meeting} committee={committee} />}
      {rights.convenes && <Convene meeting={meeting} />}
    </section>
  );
}

function AddFiles({ meeting, committee }: { meeting: Meeting; committee: Committee }) {
  const say = useSay();
  const api = useApi();
  const { money } = useFormats();
  const { data } = useQuery(schedulableQuery(api, committee.callId));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const add = useVerb(
    (applicationIds: string[], key: string) =>
      ask(
        api.POST('/api/v1/meetings/{id}/items', {
          params: { path: { id: meeting.id }, header: once(key) },
          body: { applicationIds },
        }),
      ),
    [COMMITTEE],
  );
  const files = data?.items ?? [];
  return (
    <>
      <h3>
        <Say id="committee.prepare.files" />
      </h3>
      {data && files.length === 0 && (
        <p>
          <Say id="committee.prepare.none" />
        </p>
      )}
      {files.length > 0 && (
        <fieldset className="field">
          <legend className="hidden">{say('committee.prepare.files')}</legend>
          {files.map(({ id, title, number, organization, asked }) => (
            <label className="choice" key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen((before) => (event.target.checked ? [...before, id] : before.filter((each) => each !== id)))
                }
              />
              <span>
                {title}{' '}
                <small>
                  {organization.name} · {number} · {asked ? money(asked.amount) : '–'}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <ProblemLine problem={add.problem} />
      {chosen.length > 0 && (
        <Button
          kind="secondary"
          pending={add.pending}
          onClick={() => void add.run([...chosen]).then((done) => done && setChosen([]))}
        >
          <Say id="committee.prepare.add" values={{ count: chosen.length }} />
        </Button>
      )}
    </>
  );
}

function Convene({ meeting }: { meeting: Meeting }) {
  const api = useApi();
  const { instant } = useFormats();
  const [asking, setAsking] = useState(false);
  const convene = useVerb(
    (id: string, key: string) =>
      ask(api.POST('/api/v1/meetings/{id}/convocation', { params: { path: { id }, header: once(key) } })),
    [COMMITTEE],
  );
  return (
    <>
      <h3>
        <Say id="committee.convene.title" />
      </h3>
      <p>
        <Say id="committee.convene.why" />
      </p>
      <Button onClick={() => setAsking(true)} pending={convene.pending}>
        <Say id="committee.convene.do" />
      </Button>
      <AskOnce
        open={asking}
        title={<Say id="committee.convene.ask" />}
        verb={convene}
        label={<Say id="committee.convene.do" />}
        onClose={() => setAsking(false)}
        onYes={() => convene.run(meeting.id)}
      >
        <p>
          <Say
            id="committee.convene.what"
            values={{ count: meeting.items.length, people: meeting.attendances.length, at: instant(meeting.startsAt) }}
          />
        </p>
      </AskOnce>
    </>
  );
}
