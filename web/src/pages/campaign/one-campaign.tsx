import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import { readingsQuery, type Campaign } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Later } from '../../ui/later';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag, type Tone } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

const ReadingForm = lazy(() => import('./reading-form').then((part) => ({ default: part.ReadingForm })));

const tones: Readonly<Record<Campaign['state'], Tone>> = {
  announced: 'plain',
  running: 'petrole',
  succeeded: 'mousse',
  failed: 'brique',
  cancelled: 'plain',
};

/** One campaign: what it raised of its goal, its readings, and a new one. */
export function OneCampaign({ campaign, mayWrite }: { readonly campaign: Campaign; readonly mayWrite: boolean }) {
  const { id, applicationId, platformName, name, slug, url, state, goal, latest, version } = campaign;
  const say = useSay();
  const api = useApi();
  const { money, date } = useFormats();
  const [reading, setReading] = useState(false);
  const [saved, setSaved] = useState(false);
  const remove = useVerb(
    (_: null) => ask(api.DELETE('/api/v1/campaigns/{id}', { params: { path: { id }, header: atVersion(version) } })),
    [['campaigns', applicationId]],
  );
  return (
    <article aria-labelledby={`campaign-${id}`}>
      <h3 id={`campaign-${id}`}>
        {name || slug} <StateTag tone={tones[state]}>{say(`campaign.state.${state}`)}</StateTag>
      </h3>
      <p>
        {platformName} · <a href={url}>{say('campaign.open')}</a>
      </p>
      {latest ? (
        <p>
          {goal ? (
            <>
              <strong>
                <Say id="campaign.raised" values={{ raised: money(latest.raised.amount), goal: money(goal.amount) }} />
              </strong>{' '}
              <progress max={goal.amount} value={Math.min(latest.raised.amount, goal.amount)} aria-hidden="true" />
            </>
          ) : (
            <strong>
              <Say id="campaign.raisedOnly" values={{ raised: money(latest.raised.amount) }} />
            </strong>
          )}
          <br />
          <span className="quiet small">
            <Say id="campaign.supporters" values={{ count: latest.supporters }} />,{' '}
            <Say id="campaign.readOn" values={{ date: date(latest.readOn) }} />
          </span>
        </p>
      ) : (
        <p className="quiet">
          <Say id="campaign.noReading" />
        </p>
      )}
      <Readings campaignId={id} />
      {mayWrite && !reading && (
        <div className="row">
          <Button kind="secondary" onClick={() => setReading(true)}>
            <Say id="campaign.read" />
          </Button>
          {!latest && (
            <Button kind="link" pending={remove.pending} onClick={() => void remove.run(null)}>
              <Say id="campaign.remove" />
            </Button>
          )}
        </div>
      )}
      {reading && (
        <Later>
          <ReadingForm
            campaign={campaign}
            onDone={(done) => {
              setReading(false);
              setSaved(done);
            }}
          />
        </Later>
      )}
      <ProblemLine problem={remove.problem} />
      <StatusLine>{saved && !reading && <Say id="campaign.read.saved" />}</StatusLine>
    </article>
  );
}

/** Earlier readings, asked for when somebody looks. */
function Readings({ campaignId }: { readonly campaignId: string }) {
  const [open, setOpen] = useState(false);
  const { money, date } = useFormats();
  const { data } = useQuery({ ...readingsQuery(useApi(), campaignId), enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Say id="campaign.readings" />
      </summary>
      <ul>
        {data?.items.map(({ id, readOn, raised, supporters, proofFileId }) => (
          <li key={id}>
            {date(readOn)} : {money(raised.amount)}, <Say id="campaign.supporters" values={{ count: supporters }} />
            {proofFileId && (
              <>
                {' · '}
                <a href={`/api/v1/files/${proofFileId}`}>
                  <Say id="campaign.proof" />
                </a>
              </>
            )}
          </li>
        ))}
        {data?.items.length === 0 && (
          <li>
            <Say id="campaign.noReading" />
          </li>
        )}
      </ul>
    </details>
  );
}
