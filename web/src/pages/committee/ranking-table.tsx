import { Link } from '@tanstack/react-router';
import type { AgendaItem, Ranking } from '../../api/committee';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { usePoints } from './meeting-state';
import { OutcomeTag } from './outcome';

interface Props {
  readonly meetingId: string;
  readonly ranking: Ranking;
  readonly items: readonly AgendaItem[];
  /** The item being examined. */
  readonly current: string | undefined;
}

/** The files ranked by their mean, ties marked, with what they ask for and what is recommended, added up down the list. */
export function RankingTable({ meetingId, ranking, items, current }: Props) {
  const say = useSay();
  const points = usePoints();
  const { money } = useFormats();
  return (
    <section>
      <h2>
        <Say id="committee.ranking" />
      </h2>
      <p className="quiet">
        <Say id="committee.ranking.why" />
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={say('committee.ranking')}>
        <table className="cards">
          <caption>
            {ranking.envelope
              ? say('committee.ranking.envelope', { amount: money(ranking.envelope.amount) })
              : say('committee.ranking.noEnvelope')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('committee.rank')}</th>
              <th scope="col">{say('committee.item')}</th>
              <th scope="col" className="amount">
                {say('committee.mean')}
              </th>
              <th scope="col" className="amount">
                {say('committee.spread')}
              </th>
              <th scope="col" className="amount">
                {say('committee.asked')}
              </th>
              <th scope="col">{say('committee.outcome')}</th>
              <th scope="col" className="amount">
                {say('committee.cumulative')}
              </th>
              <th scope="col">{say('committee.envelope')}</th>
            </tr>
          </thead>
          <tbody>
            {ranking.lines.map((line) => (
              <tr key={line.itemId} className={line.itemId === current ? 'chosen' : undefined}>
                <td data-name={say('committee.rank')}>
                  <strong>{line.rank ?? '–'}</strong>{' '}
                  {line.tied && <StateTag tone="ambre">{say('committee.tied')}</StateTag>}
                </td>
                <th scope="row">
                  <Link
                    to="/comite/seances/$id/salle"
                    params={{ id: meetingId }}
                    search={(now) => ({ ...now, dossier: line.itemId })}
                    {...(line.itemId === current ? { 'aria-current': 'true' as const } : {})}
                  >
                    {line.title}
                  </Link>
                  <div className="quiet small">
                    {items.find(({ id }) => id === line.itemId)?.organization} · {line.number}
                  </div>
                </th>
                <td className="amount" data-name={say('committee.mean')}>
                  {points(line.mean)}
                  <div className="quiet small">{say('committee.count', { count: line.count })}</div>
                </td>
                <td className="amount" data-name={say('committee.spread')}>
                  {points(line.spread)}
                </td>
                <td className="amount" data-name={say('committee.asked')}>
                  {money(line.asked.amount)}
                </td>
                <td>
                  <OutcomeTag item={line} />
                </td>
                <td className="amount" data-name={say('committee.cumulative')}>
                  {money(line.cumulativeRecommended.amount)}
                </td>
                <td>
                  {line.withinEnvelope !== null && (
                    <StateTag tone={line.withinEnvelope ? 'mousse' : 'brique'}>
                      {say(line.withinEnvelope ? 'committee.within' : 'committee.beyond')}
                    </StateTag>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
