import type { Assessment } from '../../api/committee';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { Say, useBilingual, useSay } from '../../words/say';
import { usePoints } from './meeting-state';

/** An assessment that no longer changes: each score with what it means, and the total. */
export function ScoreSheet({ assessment }: { assessment: Assessment }) {
  const say = useSay();
  const text = useBilingual();
  const points = usePoints();
  const { share } = useFormats();
  const { grid, scores, comment, total } = assessment;
  return (
    <>
      <Notice kind="done">
        <p>
          <strong>
            <Say id="committee.score.done" />
          </strong>
        </p>
      </Notice>
      <table>
        <caption>{text(grid.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say('committee.criterion')}</th>
            <th scope="col" className="amount">
              {say('committee.score.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {grid.criteria.map(({ code, label, weight, maxScore, anchors }) => {
            const given = scores.find(({ criterion }) => criterion === code);
            return (
              <tr key={code}>
                <th scope="row">
                  {text(label)} <small>{share(weight)}</small>
                  <div className="quiet small">{text(anchors.find(({ score }) => score === given?.score)?.words)}</div>
                  {given?.comment && <div className="small">{given.comment}</div>}
                </th>
                <td className="amount">
                  {given?.score ?? '–'} / {maxScore}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Say id="committee.score.onHundred" />
            </th>
            <td className="amount">{points(total)}</td>
          </tr>
        </tfoot>
      </table>
      {comment && <p>{comment}</p>}
    </>
  );
}
