import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { authorityQuery, completenessQuery, formQuery, organizationsQuery, papersQuery, readDraft } from '../api/apply';
import { callQuery } from '../api/calls';
import { namePlaces } from '../api/places';
import { loadQuestions } from '../pages/apply/fields/late';
import { signedIn } from './guards';
import { rootRoute } from './root';

const words = ['apply'] as const;

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/appels/$slug/deposer',
  staticData: { file: 'src/pages/apply/start.tsx', words: ['start'] },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries }, params }) => {
    await Promise.all([
      queries.ensureQueryData(callQuery(api, params.slug)),
      queries.ensureQueryData(organizationsQuery(api)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/apply/start'), 'StartPage'),
});

const tasks = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/formulaire',
  staticData: { file: 'src/pages/apply/task-list.tsx', words },
  beforeLoad: signedIn,
  validateSearch: (search: Record<string, unknown>): { retrouve?: true } =>
    search['retrouve'] === true ? { retrouve: true } : {},
  loader: async ({ context: { api, queries }, params: { id } }) => {
    const application = await readDraft(queries, api, id);
    if (application.state !== 'draft') throw redirect({ to: '/dossiers/$id/recu', params: { id } });
    await Promise.all([queries.fetchQuery(completenessQuery(api, id)), queries.ensureQueryData(papersQuery(api, id))]);
  },
  component: lazyRouteComponent(() => import('../pages/apply/task-list'), 'TaskListPage'),
});

const section = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/formulaire/$section',
  staticData: { file: 'src/pages/apply/section.tsx', words },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries, words: dictionary }, params: { id, section: key } }) => {
    const application = await readDraft(queries, api, id);
    if (application.state !== 'draft') throw redirect({ to: '/dossiers/$id/recu', params: { id } });
    const { definition } = await queries.ensureQueryData(formQuery(api, application));
    const fields = definition.sections.find((each) => each.key === key)?.fields ?? [];
    await Promise.all([
      loadQuestions(fields),
      fields.some(({ kind }) => kind === 'budget') && dictionary.load('budget'),
      fields.some(({ kind }) => kind === 'attachment') && dictionary.load('upload'),
      fields.some(({ kind }) => kind === 'attachment') && queries.ensureQueryData(papersQuery(api, id)),
      namePlaces(queries, api, application.answers),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/apply/section'), 'SectionPage'),
});

const check = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/verifier',
  staticData: { file: 'src/pages/apply/check.tsx', words },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries }, params: { id } }) => {
    const application = await readDraft(queries, api, id);
    if (application.state !== 'draft') throw redirect({ to: '/dossiers/$id/recu', params: { id } });
    await Promise.all([
      queries.fetchQuery(completenessQuery(api, id)),
      queries.ensureQueryData(papersQuery(api, id)),
      queries.ensureQueryData(authorityQuery(api)),
      namePlaces(queries, api, application.answers),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/apply/check'), 'CheckPage'),
});

const receipt = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/recu',
  staticData: { file: 'src/pages/apply/receipt.tsx', words },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries }, params: { id } }) => {
    const application = await readDraft(queries, api, id);
    if (application.state === 'draft') throw redirect({ to: '/dossiers/$id/formulaire', params: { id } });
    await queries.ensureQueryData(authorityQuery(api));
  },
  component: lazyRouteComponent(() => import('../pages/apply/receipt'), 'ReceiptPage'),
});

export const applyRoutes = [start, tasks, section, check, receipt] as const;
