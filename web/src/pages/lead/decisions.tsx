import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { awardsInState } from '../../api/awards';
import { useApi } from '../../api/client';
import { decisionViews } from '../../routes/lead';
import { PageTitle } from '../../ui/page-title';
import { Tabs } from '../../ui/tabs';
import { useSay } from '../../words/say';
import { AgreementsToSign } from './agreements-to-sign';
import { DecisionsToSend } from './decisions-to-send';
import { LeadTabs } from './lead-tabs';
import { SentDecisions } from './sent-decisions';

/** From the executory act to the signed agreement: letters to send, agreements to sign, decisions sent. */
export function DecisionsPage() {
  const say = useSay();
  const api = useApi();
  const { vue = 'a-envoyer' } = useSearch({ from: '/instruction/decisions' });
  const { data: awards } = useSuspenseQuery(awardsInState(api, 'executory', false));
  const { data: refusals } = useSuspenseQuery(awardsInState(api, 'refused', false));
  const { data: notified } = useSuspenseQuery(awardsInState(api, 'notified'));
  const toSign = notified.items.filter(({ agreementDue }) => agreementDue);
  const counts = { 'a-envoyer': awards.items.length + refusals.items.length, conventions: toSign.length };
  return (
    <>
      <PageTitle>{say('lead.decisions.title')}</PageTitle>
      <LeadTabs current="decisions" />
      <Tabs
        name={say('lead.decisions.views')}
        tabs={decisionViews.map((view) => ({
          key: view,
          label: say(`lead.decisions.${view}`),
          count: view === 'envoyees' ? undefined : counts[view],
          link: { to: '/instruction/decisions', search: { vue: view } },
          current: view === vue,
        }))}
      />
      {vue === 'a-envoyer' && <DecisionsToSend decisions={[...awards.items, ...refusals.items]} />}
      {vue === 'conventions' && <AgreementsToSign awards={toSign} />}
      {vue === 'envoyees' && <SentDecisions />}
    </>
  );
}
