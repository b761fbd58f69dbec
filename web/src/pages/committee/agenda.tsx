import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { myAssessmentsQuery, type AgendaItem, type Committee, type Meeting } from '../../api/committee';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { ScoringTag } from './meeting-state';
import { OutcomeTag } from './outcome';
import { useRights } from './rights';

/** The agenda as the reader may see it, with one’s own progress, and the outcome of each item once there is one. */
export function Agenda({ meeting, committee }: { meeting: Meeting; committee: Committee }) {
  const say = useSay();
  const { money } = useFormats();
  const rights = useRights(committee);
  const { data: mine } = useQuery({ ...myAssessmentsQuery(useApi()), enabled: rights.votes });
  const own = (mine?.items ?? []).filter(({ meetingId }) => meetingId === meeting.id);
  const submitted = own.filter(({ state }) => state === 'submitted').length;
  const scoring = own.length > 0;
  const decided = meeting.items.some(({ decidedAt }) => decidedAt);
  const votes = meeting.state === 'open' || decided;
  return (
    <section>
      <h2>
        <Say id="committee.agenda" />
      </h2>
      {scoring && (
        <p>
          <label htmlFor="own-progress">
            <Say id="committee.progress" values={{ submitted, all: own.length, left: own.length - submitted }} />
          </label>
          <br />
          <progress id="own-progress" max={own.length} value={submitted} />
        </p>
      )}
      {meeting.items.length === 0 ? (
        <p>
          <Say id="committee.agenda.empty" />
        </p>
      ) : (
        <table className="cards">
          <caption>{say('committee.agenda.count', { count: meeting.items.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('committee.agenda.position')}</th>
              <th scope="col">{say('committee.item')}</th>
              <th scope="col" className="amount">
                {say('committee.asked')}
              </th>
              {scoring && <th scope="col">{say('committee.myScore')}</th>}
              {votes && <th scope="col">{say('committee.outcome')}</th>}
            </tr>
          </thead>
          <tbody>
            {meeting.items.map((item) => (
              <tr key={item.id}>
                <td>{item.position}</td>
                <th scope="row">
                  <ItemLink meeting={meeting} item={item} runs={rights.readsScores} />
                  <div className="quiet small">
                    {item.organization} · {item.number}
                  </div>
                </th>
                <td className="amount" data-name={say('committee.asked')}>
                  {item.asked ? money(item.asked.amount) : '–'}
                </td>
                {scoring && (
                  <td>
                    <MyScore
                      meetingId={meeting.id}
                      itemId={item.id}
                      line={own.find((each) => each.itemId === item.id)}
                    />
                  </td>
                )}
                {votes && (
                  <td>
                    {item.withdrawn ? <StateTag>{say('committee.withdrawn')}</StateTag> : <OutcomeTag item={item} />}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function ItemLink({ meeting, item, runs }: { meeting: Meeting; item: AgendaItem; runs: boolean }) {
  if (!runs || (meeting.state !== 'open' && !item.decidedAt)) return <>{item.title}</>;
  return (
    <Link to="/comite/seances/$id" params={{ id: meeting.id }} search={{ dossier: item.id }}>
      {item.title}
    </Link>
  );
}

function MyScore({
  meetingId,
  itemId,
  line,
}: {
  meetingId: string;
  itemId: string;
  line: { readonly state: 'none' | 'draft' | 'submitted'; readonly title: string } | undefined;
}) {
  if (!line) return null;
  return (
    <span className="row">
      <ScoringTag state={line.state} />
      <Link to="/comite/seances/$id/notation/$itemId" params={{ id: meetingId, itemId }}>
        <Say id={line.state === 'submitted' ? 'committee.score.see' : 'committee.score.do'} />
        <span className="hidden"> : {line.title}</span>
      </Link>
    </span>
  );
}
