import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { deliberationQuery, type Deliberation } from '../../api/awards';
import { useApi } from '../../api/client';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { ChooseProposals } from './choose-proposals';
import { ActState } from './deliberations';
import { LeadTabs } from './lead-tabs';
import { Transmission } from './transmission';

/** One act: the proposals it decides, and its transmission to the prefect. */
export function DeliberationPage() {
  const say = useSay();
  const { id } = useParams({ from: '/instruction/deliberations/$id' });
  const { data: act } = useSuspenseQuery(deliberationQuery(useApi(), id));
  return (
    <>
      <PageTitle>{say('lead.act.title', { number: act.number })}</PageTitle>
      <LeadTabs current="deliberations" />
      <p className="row">
        <ActState act={act} />
        {act.decisions > 0 && (
          <Link to="/instruction/decisions">
            <Say id="lead.act.toDecisions" />
          </Link>
        )}
      </p>
      <ActFacts act={act} />
      {act.outcome === 'rejected' ? (
        <Notice kind="attention">
          <p>
            <Say id="lead.act.rejectedWhy" />
          </p>
        </Notice>
      ) : (
        <>
          {!act.transmittedOn && <Transmission key={act.version} act={act} />}
          <ChooseProposals act={act} />
        </>
      )}
    </>
  );
}

function ActFacts({ act }: { act: Deliberation }) {
  const say = useSay();
  const { date, money } = useFormats();
  return (
    <Facts
      facts={[
        { name: say('lead.act.titleOf'), value: act.title },
        { name: say('lead.act.body'), value: say(`lead.body.${act.body}`) },
        { name: say('lead.act.votedOn'), value: date(act.votedOn) },
        {
          name: say('lead.act.transmittedOn'),
          value: act.transmittedOn ? date(act.transmittedOn) : say('lead.act.notYet'),
        },
        act.executoryOn ? { name: say('lead.act.executoryOn'), value: date(act.executoryOn) } : null,
        {
          name: say('lead.act.rests'),
          value: say('lead.act.restsValue', { count: act.decisions, amount: money(act.amount) }),
        },
      ]}
    />
  );
}
