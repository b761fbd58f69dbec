import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { applicationQuery, formQuery, papersQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import { supplementsQuery } from '../../api/holder';
import { ButtonLink } from '../../ui/button';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { useState } from 'react';
import { SupplementsForm } from './supplements-form';
import { SupplementsSent } from './supplements-sent';

const route = getRouteApi('/dossiers/$id/complements');

/** Answers a request for supplements, and nothing else. */
export function SupplementsPage() {
  const { id } = route.useParams();
  const say = useSay();
  const api = useApi();
  const { data: application } = useSuspenseQuery(applicationQuery(api, id));
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { data: papers } = useSuspenseQuery(papersQuery(api, id));
  const { data: requests } = useSuspenseQuery(supplementsQuery(api, id));
  const [sent, setSent] = useState<{ readonly implicitRefusalOn: string | null } | null>(null);
  const open = requests?.items.find(({ state }) => state === 'asked');
  if (sent) return <SupplementsSent id={id} implicitRefusalOn={sent.implicitRefusalOn} />;
  if (!open) {
    return (
      <>
        <PageTitle>{say('holder.supplements.title')}</PageTitle>
        <p>
          <Say id="holder.supplements.none" />
        </p>
        <p>
          <ButtonLink to="/dossiers/$id" params={{ id }} kind="secondary">
            <Say id="holder.supplements.back" />
          </ButtonLink>
        </p>
      </>
    );
  }
  return (
    <SupplementsForm
      key={open.id}
      application={application}
      form={form}
      papers={papers.items}
      request={open}
      onSent={setSent}
    />
  );
}
