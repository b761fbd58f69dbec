import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { applicationQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import { PageTitle } from '../../ui/page-title';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Tabs } from '../../ui/tabs';
import { Say, useBilingual, useSay } from '../../words/say';
import { ballOf } from './ball';
import { useStanding } from './standing';
import { Turn } from './turn';

type Part = 'overview' | 'messages' | 'answers' | 'documents' | 'payments';

/** Around each part of a file: its name, where it stands, whose turn it is, and the other parts. */
export function FileFrame({
  id,
  part,
  children,
}: {
  readonly id: string;
  readonly part: Part;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const text = useBilingual();
  const { data: application } = useSuspenseQuery(applicationQuery(useApi(), id));
  const standing = useStanding(application);
  const { number, state, stateLabel, title, organization } = application;
  const tab = (
    key: Part,
    to: '/dossiers/$id' | `/dossiers/$id/${'messages' | 'reponses' | 'documents' | 'versements'}`,
  ) => ({
    key,
    label: <Say id={`holder.file.tab.${key}`} />,
    link: { to, params: { id } },
    current: key === part,
  });
  return (
    <>
      <PageTitle
        above={
          <p className="quiet">
            <Link to="/mes-demandes">
              <Say id="holder.mine.title" />
            </Link>{' '}
            · <Say id="holder.file.number" values={{ number: number ?? '' }} /> · {organization.name}
          </p>
        }
      >
        {title || say('holder.mine.untitled')}
      </PageTitle>
      <p className="row">
        <StateTag tone={toneOf(state)}>{text(stateLabel)}</StateTag>
      </p>
      <p>
        <Turn ball={ballOf(standing)} />
      </p>
      <Tabs
        name={say('holder.file.tabs')}
        tabs={[
          tab('overview', '/dossiers/$id'),
          { ...tab('messages', '/dossiers/$id/messages'), count: application.unreadMessages || undefined },
          tab('answers', '/dossiers/$id/reponses'),
          tab('documents', '/dossiers/$id/documents'),
          ...(standing.award?.outcome === 'award' ? [tab('payments', '/dossiers/$id/versements')] : []),
        ]}
      />
      {children}
    </>
  );
}
