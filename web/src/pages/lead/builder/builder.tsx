import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, notFound, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { callQuery, callsQuery } from '../../../api/calls';
import { revisionsQuery, type Revisions } from '../../../api/call-settings';
import { useApi } from '../../../api/client';
import { meQuery, rolesOf } from '../../../api/me';
import { builderViews } from '../../../routes/builder';
import { Notice } from '../../../ui/notice';
import { PageTitle } from '../../../ui/page-title';
import { Tabs } from '../../../ui/tabs';
import { Say, useBilingual, useSay } from '../../../words/say';
import { ChangesTab } from './changes-tab';
import { EligibilityEditor } from './eligibility-editor';
import { FaultList } from './fault-list';
import { pointerOf } from './form-edit';
import { MissingFacts } from './known-role';
import { PapersEditor } from './papers-editor';
import { Questions } from './questions';
import { ReadersPreview } from './readers-preview';
import { SaveBar } from './save-bar';
import { useWork, WorkProvider } from './work';

const address = '/instruction/appels/$id/formulaire';

/** The form of a call, built question by question. */
export function BuilderPage() {
  const text = useBilingual();
  const say = useSay();
  const api = useApi();
  const { id } = useParams({ from: address });
  const { data: calls } = useSuspenseQuery(callsQuery(api));
  const slug = calls.items.find((call) => call.id === id)?.slug;
  if (!slug) throw notFound();
  const { data: call } = useSuspenseQuery(callQuery(api, slug));
  const { data: revisions } = useSuspenseQuery(revisionsQuery(api, id));
  const { data: me } = useSuspenseQuery(meQuery(api));
  return (
    <>
      <p>
        <Link to="/instruction/appels/$id" params={{ id }} search={{ partie: 'formulaire' }}>
          {text(call.title)}
        </Link>
      </p>
      <PageTitle>{say('builder.title')}</PageTitle>
      <WorkProvider key={id} call={call} revisions={revisions}>
        <Parts revisions={revisions} lead={rolesOf(me).includes('lead')} />
      </WorkProvider>
    </>
  );
}

function Parts({ revisions, lead }: { revisions: Revisions; lead: boolean }) {
  const say = useSay();
  const navigate = useNavigate({ from: address });
  const { id } = useParams({ from: address });
  const { vue = 'questions' } = useSearch({ from: address });
  const { told, faults } = useWork();
  return (
    <>
      {revisions.forms.length === 0 && (
        <Notice>
          <p>
            <Say id="builder.empty" />
          </p>
        </Notice>
      )}
      {told && faults.length > 0 && <FaultList />}
      <Tabs
        name={say('builder.views')}
        tabs={builderViews.map((view) => ({
          key: view,
          label: say(`builder.view.${view}`),
          link: { to: address, params: { id }, search: view === 'questions' ? {} : { vue: view } },
          current: view === vue,
        }))}
      />
      {(vue === 'questions' || vue === 'changements') && <MissingFacts />}
      {vue === 'questions' && <Questions />}
      {vue === 'eligibilite' && <EligibilityEditor />}
      {vue === 'pieces' && <PapersEditor edit={(path) => void navigate({ search: { ici: pointerOf(path) } })} />}
      {vue === 'apercu' && <ReadersPreview />}
      {vue === 'changements' && <ChangesTab revisions={revisions} lead={lead} />}
      <SaveBar />
    </>
  );
}
