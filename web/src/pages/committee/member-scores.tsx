import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { scoresQuery } from '../../api/committee';
import { Say, useSay } from '../../words/say';
import { usePoints } from './meeting-state';

/** The assessments submitted on one item, for those who may read them. */
export function MemberScores({ meetingId, itemId }: { meetingId: string; itemId: string }) {
  const say = useSay();
  const points = usePoints();
  const { data } = useQuery(scoresQuery(useApi(), meetingId, itemId));
  if (!data || data.items.length === 0) return null;
  return (
    <details>
      <summary>
        <Say id="committee.scores" values={{ count: data.items.length }} />
      </summary>
      <table className="cards">
        <caption className="hidden">{say('committee.scores', { count: data.items.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('committee.seat')}</th>
            <th scope="col" className="amount">
              {say('committee.score.onHundred')}
            </th>
            <th scope="col">{say('committee.score.general')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ seatId, name, total, comment }) => (
            <tr key={seatId}>
              <th scope="row">{name}</th>
              <td className="amount" data-name={say('committee.score.onHundred')}>
                {points(total)}
              </td>
              <td>{comment}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
