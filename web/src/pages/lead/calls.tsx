import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { callsQuery } from '../../api/calls';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import { ButtonLink } from '../../ui/button';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';
import { CallState } from './call-state';
import { LeadTabs } from './lead-tabs';

/** Every call, those in preparation too. */
export function CallsPage() {
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const { data } = useSuspenseQuery(callsQuery(api));
  const { data: me } = useSuspenseQuery(meQuery(api));
  return (
    <>
      <PageTitle>{say('lead.calls.title')}</PageTitle>
      {rolesOf(me).includes('lead') && <LeadTabs current="calls" />}
      <p className="actions">
        <ButtonLink to="/instruction/appels/nouveau">
          <Say id="workshop.new" />
        </ButtonLink>
        {rolesOf(me).includes('lead') && <Link to="/instruction/appels/importer">{say('workshop.pack.import')}</Link>}
      </p>
      {data.items.length === 0 && (
        <p>
          <Say id="lead.calls.none" />
        </p>
      )}
      <ul className="tasks">
        {data.items.map((call) => (
          <li key={call.id}>
            <div>
              <strong>
                <Link to="/instruction/appels/$id" params={{ id: call.id }}>
                  {text(call.title)}
                </Link>
              </strong>
              <div className="quiet">{text(call.summary)}</div>
            </div>
            <CallState call={call} />
          </li>
        ))}
      </ul>
    </>
  );
}
