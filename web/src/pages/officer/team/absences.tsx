import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ask, once, useApi } from '../../../api/client';
import { officersQuery } from '../../../api/officer/files';
import { absencesQuery } from '../../../api/officer/instructing';
import type { components } from '../../../api/schema';
import { useVerb } from '../../../api/verb';
import { Button } from '../../../ui/button';
import { ErrorSummary, faultAt, useFaults } from '../../../ui/error-summary';
import { DateField, SelectField } from '../../../ui/field';
import { useFormats } from '../../../ui/formats';
import { ProblemLine } from '../../../ui/problem-line';
import { StateTag } from '../../../ui/state-tag';
import { StatusLine } from '../../../ui/status-line';
import { Say, useSay } from '../../../words/say';
import { dayIn } from '../file-words';

/** Who is away, now or soon, and the form to note it. */
export function Absences({ mine, lead }: { mine: string; lead: boolean }) {
  const api = useApi();
  const { shortDate } = useFormats();
  const { data } = useSuspenseQuery(absencesQuery(api));
  const remove = useVerb(
    (id: string) => ask(api.DELETE('/api/v1/absences/{id}', { params: { path: { id } } })),
    [['absences']],
  );
  return (
    <section>
      <h2>
        <Say id="instruct.absences" />
      </h2>
      <p className="quiet">
        <Say id="instruct.absences.intro" />
      </p>
      {data.items.length === 0 ? (
        <p>
          <Say id="instruct.absences.none" />
        </p>
      ) : (
        <ul className="tasks">
          {data.items.map(({ id, person, substitute, startsOn, endsOn, now }) => (
            <li key={id}>
              <span>
                <strong>{person.name}</strong>
                <small className="under">
                  <Say
                    id="instruct.absence"
                    values={{ from: shortDate(startsOn), to: shortDate(endsOn), substitute: substitute.name }}
                  />
                </small>
              </span>
              <span className="row small">
                {now && (
                  <StateTag tone="ambre">
                    <Say id="instruct.absence.now" />
                  </StateTag>
                )}
                {(lead || person.id === mine) && (
                  <Button kind="link" pending={remove.pending} onClick={() => void remove.run(id)}>
                    <Say id="instruct.absence.remove" /> <span className="hidden">{person.name}</span>
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ProblemLine problem={remove.problem} />
      <NoteAbsence mine={mine} lead={lead} />
    </section>
  );
}

function NoteAbsence({ mine, lead }: { mine: string; lead: boolean }) {
  const api = useApi();
  const say = useSay();
  const officers = useQuery(officersQuery(api)).data?.items ?? [];
  const empty = { personId: mine, substituteId: '', startsOn: dayIn(1), endsOn: dayIn(7) };
  const [wish, setWish] = useState(empty);
  const verb = useVerb(
    (body: components['schemas']['AbsenceBody'], key) =>
      ask(api.POST('/api/v1/absences', { params: { header: once(key) }, body })),
    [['absences']],
  );
  const [tried, setTried] = useState(false);
  const refused = useFaults()(verb.problem);
  const blank = wish.substituteId === '' ? [{ field: 'substituteId', words: say('instruct.absence.choose') }] : [];
  const faults = tried && blank.length > 0 ? blank : refused;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (blank.length > 0) return;
    if (!(await verb.run(wish))) return;
    setWish(empty);
    setTried(false);
  };
  const choices = (
    <>
      <option value="">{say('instruct.choose')}</option>
      {officers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <h3>
        <Say id="instruct.absence.note" />
      </h3>
      <ErrorSummary faults={faults} />
      {lead && (
        <SelectField
          id="personId"
          label={<Say id="instruct.absence.who" />}
          value={wish.personId}
          fault={faultAt(faults, 'personId')}
          onChange={(event) => setWish({ ...wish, personId: event.target.value })}
        >
          {choices}
        </SelectField>
      )}
      <div className="row">
        <DateField
          id="startsOn"
          label={<Say id="instruct.absence.from" />}
          value={wish.startsOn}
          fault={faultAt(faults, 'startsOn')}
          onChange={(event) => setWish({ ...wish, startsOn: event.target.value })}
        />
        <DateField
          id="endsOn"
          label={<Say id="instruct.absence.to" />}
          value={wish.endsOn}
          fault={faultAt(faults, 'endsOn')}
          onChange={(event) => setWish({ ...wish, endsOn: event.target.value })}
        />
      </div>
      <SelectField
        id="substituteId"
        label={<Say id="instruct.absence.substitute" />}
        value={wish.substituteId}
        fault={faultAt(faults, 'substituteId')}
        onChange={(event) => setWish({ ...wish, substituteId: event.target.value })}
      >
        {choices}
      </SelectField>
      <div className="actions">
        <Button type="submit" pending={verb.pending}>
          <Say id="instruct.absence.send" />
        </Button>
      </div>
      <StatusLine>{verb.done && <Say id="instruct.absence.done" />}</StatusLine>
    </form>
  );
}
