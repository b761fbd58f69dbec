import { useSuspenseQuery } from '@tanstack/react-query';
import { ask, useApi } from '../../api/client';
import { holdsQuery, type Hold } from '../../api/keeping';
import { useVerb } from '../../api/verb';
import { Confirm } from '../../ui/confirm';
import { useFormats } from '../../ui/formats';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

/** The files kept beyond their term, the first to end first. */
export function Holds() {
  const say = useSay();
  const api = useApi();
  const { data } = useSuspenseQuery(holdsQuery(api));
  const lift = useVerb(
    (id: string) => ask(api.DELETE('/api/v1/retention/holds/{id}', { params: { path: { id } } })),
    [['retention']],
  );
  return (
    <section aria-labelledby="holds">
      <h2 id="holds">
        <Say id="keeping.holds" />
      </h2>
      {data.items.length === 0 ? (
        <p>
          <Say id="keeping.holds.none" />
        </p>
      ) : (
        <table className="cards">
          <caption className="hidden">{say('keeping.holds')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('keeping.retention.file')}</th>
              <th scope="col">{say('keeping.holds.reason')}</th>
              <th scope="col">{say('keeping.holds.until')}</th>
              <th scope="col">{say('keeping.holds.by')}</th>
              <th scope="col">
                <span className="hidden">{say('keeping.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((hold) => (
              <Row key={hold.id} hold={hold} lift={lift} />
            ))}
          </tbody>
        </table>
      )}
      <StatusLine>{lift.done && <Say id="keeping.holds.lifted" />}</StatusLine>
    </section>
  );
}

interface RowProps {
  readonly hold: Hold;
  readonly lift: ReturnType<typeof useVerb<string, unknown>>;
}

function Row({ hold, lift }: RowProps) {
  const say = useSay();
  const { date } = useFormats();
  const { id, number, title, organization, reason, note, until, setBy, setAt } = hold;
  return (
    <tr>
      <th scope="row">
        {number} {title}
        <br />
        <span className="quiet small">{organization}</span>
      </th>
      <td data-name={say('keeping.holds.reason')}>
        {say(`keeping.hold.reason.${reason}`)}
        <br />
        <span className="quiet small">{note}</span>
      </td>
      <td data-name={say('keeping.holds.until')}>{date(until)}</td>
      <td data-name={say('keeping.holds.by')}>
        {setBy}
        <br />
        <span className="quiet small">{date(setAt)}</span>
      </td>
      <td>
        <Confirm
          ask={
            <>
              <Say id="keeping.holds.lift" /> <span className="hidden">{number}</span>
            </>
          }
          kind="secondary"
          title={<Say id="keeping.holds.lift.title" values={{ number }} />}
          yes={<Say id="keeping.holds.lift" />}
          pending={lift.pending}
          problem={lift.problem}
          onYes={() => lift.run(id)}
        >
          <p>
            <Say id="keeping.holds.lift.words" />
          </p>
        </Confirm>
      </td>
    </tr>
  );
}
