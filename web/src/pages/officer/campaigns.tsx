import type { components } from '../../api/schema';
import { useFormats } from '../../ui/formats';
import { Say, useSay } from '../../words/say';

type Views = components['schemas'];
type Campaign = Views['CampaignView'] & { readonly readings: readonly Views['ReadingView'][] };

/** Crowdfunding campaigns with what was raised, and each reading of the counter. */
export function Campaigns({ campaigns }: { campaigns: readonly Campaign[] }) {
  const say = useSay();
  const { money, shortDate, number } = useFormats();
  return campaigns.map(({ id, name, url, platformName, goal, state, latest, readings }) => (
    <section key={id}>
      <p>
        <a href={url} rel="noreferrer">
          {name}
        </a>{' '}
        <small>{platformName}</small>, {say(`officer.campaign.${state}`)}
        {goal && (
          <>
            {' '}
            <Say
              id="officer.campaigns.raised"
              values={{ raised: money(latest?.raised.amount ?? 0), goal: money(goal.amount) }}
            />
          </>
        )}
      </p>
      {goal && goal.amount > 0 && (
        <meter
          min={0}
          max={goal.amount}
          value={latest?.raised.amount ?? 0}
          aria-label={say('officer.campaigns.meter')}
        />
      )}
      {readings.length > 0 && (
        <table>
          <caption className="small">{say('officer.campaigns.readings')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('officer.campaigns.on')}</th>
              <th scope="col" className="amount">
                {say('officer.campaigns.sum')}
              </th>
              <th scope="col" className="amount">
                {say('officer.campaigns.supporters')}
              </th>
              <th scope="col">{say('officer.campaigns.method')}</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <tr key={reading.id}>
                <td>{shortDate(reading.readOn)}</td>
                <td className="amount">{money(reading.raised.amount)}</td>
                <td className="amount">{reading.supporters === null ? '–' : number(reading.supporters)}</td>
                <td>{say(`officer.campaigns.${reading.method}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  ));
}
