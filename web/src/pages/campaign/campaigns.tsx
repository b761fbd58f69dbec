import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import type { Application } from '../../api/apply';
import { useApi } from '../../api/client';
import { campaignsQuery } from '../../api/holder';
import { Button } from '../../ui/button';
import { Later } from '../../ui/later';
import { StatusLine } from '../../ui/status-line';
import { Say } from '../../words/say';
import { OneCampaign } from './one-campaign';
import { useMayWrite } from '../holder/may-write';

const CampaignForm = lazy(() => import('./campaign-form').then((part) => ({ default: part.CampaignForm })));

/** States in which figures of a campaign no longer matter. */
const over = ['lapsed', 'inadmissible', 'redirected', 'refused', 'withdrawn'];
/** States in which a first campaign still weighs in the decision. */
const undecided = ['submitted', 'incomplete', 'admissible', 'scheduled'];

/** The crowdfunding campaigns of a file, with what they raised and the way to add to it. */
export function Campaigns({ application }: { readonly application: Application }) {
  const { id, state, organization } = application;
  const { data } = useSuspenseQuery(campaignsQuery(useApi(), id));
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState(false);
  const mayWrite = useMayWrite(organization.id) && !over.includes(state);
  if (data.items.length === 0 && !(mayWrite && undecided.includes(state))) return null;
  return (
    <section aria-labelledby="campaigns">
      <h2 id="campaigns">
        <Say id="campaign.title" />
      </h2>
      {data.items.length === 0 && (
        <p>
          <Say id="campaign.none" />
        </p>
      )}
      {data.items.map((campaign) => (
        <OneCampaign key={campaign.id} campaign={campaign} mayWrite={mayWrite} />
      ))}
      {mayWrite && !adding && (
        <p>
          <Button kind="secondary" onClick={() => setAdding(true)}>
            <Say id="campaign.link" />
          </Button>
        </p>
      )}
      {adding && (
        <Later>
          <CampaignForm
            applicationId={id}
            onDone={(done) => {
              setAdding(false);
              setAdded(done);
            }}
          />
        </Later>
      )}
      <StatusLine>{added && !adding && <Say id="campaign.added" />}</StatusLine>
    </section>
  );
}
