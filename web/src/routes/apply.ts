import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { authorityQuery, completenessQuery, formQuery, organizationsQuery, papersQuery, readDraft } from '../api/apply';
import { callQuery } from '../api/calls';
import { deadlineQuery, deskQuery, registerQuery, reminderWishQuery } from '../api/draft';
import { organizationQuery } from '../api/holder';
import { formChangesQuery } from '../api/form-changes';
import { namePlaces } from '../api/places';
import { loadQuestions } from '../pages/apply/fields/late';
import { signedIn } from './guards';
import { rootRoute } from './root';

const words = ['apply', 'together'] as const;

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/appels/$slug/deposer',
  staticData: { file: 'src/pages/apply/start.tsx', words: ['start', 'together', 'register'] },
  beforeLoad: signedIn,
  // what was answered before the form comes along; the keys are those of the call's own questions
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(search).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    ),
  loader: async ({ context: { api, queries }, params }) => {
    await Promise.all([
      queries.ensureQueryData(callQuery(api, params.slug)),
      queries.ensureQueryData(organizationsQuery(api)),
      queries.ensureQueryData(registerQuery(api)),
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
    await Promise.all([
      queries.fetchQuery(completenessQuery(api, id)),
      queries.fetchQuery(deskQuery(api, id)),
      queries.ensureQueryData(deadlineQuery(api, id)),
      queries.ensureQueryData(organizationQuery(api, application.organization.id)),
      queries.ensureQueryData(papersQuery(api, id)),
    ]);
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
    const { mayWrite } = await queries.fetchQuery(deskQuery(api, id));
    if (!mayWrite) throw redirect({ to: '/dossiers/$id/verifier', params: { id } });
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
      queries.fetchQuery(deskQuery(api, id)),
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

const reminders = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/rappels',
  staticData: { file: 'src/pages/apply/reminders.tsx', words },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries }, params: { id } }) => {
    const application = await readDraft(queries, api, id);
    if (application.state !== 'draft') throw redirect({ to: '/dossiers/$id', params: { id } });
    await Promise.all([
      queries.ensureQueryData(reminderWishQuery(api)),
      queries.ensureQueryData(deadlineQuery(api, id)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/apply/reminders'), 'RemindersPage'),
});

const takeUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/reprendre',
  staticData: { file: 'src/pages/apply/take-up.tsx', words },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries }, params: { id } }) => {
    const application = await readDraft(queries, api, id);
    if (application.state === 'draft') throw redirect({ to: '/dossiers/$id/formulaire', params: { id } });
    const { slug } = await queries.ensureQueryData(formQuery(api, application));
    await queries.ensureQueryData(callQuery(api, slug));
  },
  component: lazyRouteComponent(() => import('../pages/apply/take-up'), 'TakeUpPage'),
});

/** What a later form changed in a draft: rare, and a page of its own. */
const newForm = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/nouveau-formulaire',
  staticData: { file: 'src/pages/apply/new-form.tsx', words: ['apply', 'changes'] },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries }, params: { id } }) => {
    const application = await readDraft(queries, api, id);
    const [{ moves }] = await Promise.all([
      queries.ensureQueryData(formChangesQuery(api, id)),
      queries.ensureQueryData(papersQuery(api, id)),
    ]);
    await Promise.all(
      [application.answers, ...moves.map(({ setAside }) => setAside)].map((each) => namePlaces(queries, api, each)),
    );
  },
  component: lazyRouteComponent(() => import('../pages/apply/new-form'), 'NewFormPage'),
});

export const applyRoutes = [newForm, start, tasks, section, check, receipt, reminders, takeUp] as const;
