import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Call } from '../../api/call-settings';
import { useApi } from '../../api/client';
import { draftsQuery } from '../../api/form-changes';
import { Say } from '../../words/say';

/** Before a new form is published: how many drafts move to it, and where to read what changes. */
export function DraftsToMove({ call }: { call: Call }) {
  const { data } = useQuery(draftsQuery(useApi(), call.id));
  return (
    <p>
      {data && data.running > 0 && <Say id="lead.publish.drafts" values={{ count: data.running }} />}{' '}
      <Link to="/instruction/appels/$id/formulaire" params={{ id: call.id }} search={{ vue: 'changements' }}>
        <Say id="lead.publish.changes" />
      </Link>
    </p>
  );
}
