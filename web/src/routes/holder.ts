import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { applicationQuery, formQuery, organizationsQuery, papersQuery, type Application } from '../api/apply';
import { callsQuery } from '../api/calls';
import {
  campaignsQuery,
  correctionsQuery,
  documentsQuery,
  myApplicationsQuery,
  ownBankAccountsQuery,
  supplementsQuery,
  timelineQuery,
} from '../api/holder';
import { messagesQuery, unsentPapersQuery } from '../api/messages';
import { meQuery, rolesOf } from '../api/me';
import { namePlaces } from '../api/places';
import { readStanding } from '../pages/holder/standing';
import type { RouterContext } from '../router';
import { loadQuestions } from '../pages/apply/fields/late';
import { missing, signedIn } from './guards';
import { rootRoute } from './root';

const words = ['holder'] as const;

interface Asked {
  readonly context: RouterContext;
  readonly params: { readonly id: string };
}

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mes-demandes',
  staticData: { file: 'src/pages/holder/my-applications.tsx', words },
  beforeLoad: signedIn,
  loader: async ({ context: { api, queries } }) => {
    const [{ items }] = await Promise.all([
      queries.ensureQueryData(myApplicationsQuery(api)),
      queries.ensureQueryData(organizationsQuery(api)),
      queries.ensureQueryData(callsQuery(api)),
    ]);
    await Promise.all(items.map((line) => readStanding(queries, api, line)));
  },
  component: lazyRouteComponent(() => import('../pages/holder/my-applications'), 'MyApplicationsPage'),
});

const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id',
  staticData: { file: 'src/pages/holder/file.tsx', words: ['holder', 'campaign'], width: 'wide' },
  beforeLoad: signedIn,
  loader: async (asked) => {
    await readFile(asked);
    const { context, params } = asked;
    await Promise.all([
      context.queries.ensureQueryData(timelineQuery(context.api, params.id)),
      context.queries.ensureQueryData(documentsQuery(context.api, params.id)),
      context.queries.ensureQueryData(campaignsQuery(context.api, params.id)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/holder/file'), 'FilePage'),
});

const messages = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/messages',
  staticData: { file: 'src/pages/holder/file-messages.tsx', words: ['holder', 'messages', 'upload'], width: 'wide' },
  beforeLoad: signedIn,
  loader: async (asked) => {
    const { api, queries } = asked.context;
    const { id } = asked.params;
    const { state } = await queries.ensureQueryData(applicationQuery(api, id)).catch(missing);
    if (state !== 'draft') await readFile(asked, '?onglet=messages');
    await Promise.all([
      queries.ensureInfiniteQueryData(messagesQuery(api, id)),
      queries.ensureQueryData(unsentPapersQuery(api, id)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/holder/file-messages'), 'FileMessagesPage'),
});

const answers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/reponses',
  staticData: { file: 'src/pages/holder/file-answers.tsx', words: ['holder', 'apply'], width: 'wide' },
  beforeLoad: signedIn,
  loader: async (asked) => {
    const application = await readFile(asked);
    const { api, queries } = asked.context;
    await Promise.all([
      queries.ensureQueryData(formQuery(api, application)),
      queries.ensureQueryData(correctionsQuery(api, application.id)),
      queries.ensureQueryData(papersQuery(api, application.id)),
      namePlaces(queries, api, application.answers),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/holder/file-answers'), 'FileAnswersPage'),
});

const documents = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/documents',
  staticData: { file: 'src/pages/holder/file-documents.tsx', words, width: 'wide' },
  beforeLoad: signedIn,
  loader: async (asked) => {
    const application = await readFile(asked);
    const { api, queries } = asked.context;
    await Promise.all([
      queries.ensureQueryData(formQuery(api, application)),
      queries.ensureQueryData(documentsQuery(api, application.id)),
      queries.ensureQueryData(papersQuery(api, application.id)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/holder/file-documents'), 'FileDocumentsPage'),
});

const payments = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/versements',
  staticData: { file: 'src/pages/holder/payments.tsx', words, width: 'wide' },
  beforeLoad: signedIn,
  loader: async (asked) => {
    const { organization } = await readFile(asked);
    const { api, queries } = asked.context;
    await Promise.all([
      queries.ensureQueryData(ownBankAccountsQuery(api, organization.id)),
      queries.ensureQueryData(organizationsQuery(api)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/holder/payments'), 'PaymentsPage'),
});

const supplements = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/complements',
  staticData: { file: 'src/pages/holder/supplements.tsx', words: ['holder', 'apply', 'upload'] },
  beforeLoad: signedIn,
  loader: async (asked) => {
    const application = await readFile(asked);
    const { api, queries, words: dictionary } = asked.context;
    const { definition } = await queries.ensureQueryData(formQuery(api, application));
    await Promise.all([
      loadQuestions(definition.sections.flatMap(({ fields }) => fields)),
      dictionary.load('budget'),
      queries.ensureQueryData(supplementsQuery(api, application.id)),
      queries.ensureQueryData(papersQuery(api, application.id)),
      namePlaces(queries, api, application.answers),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/holder/supplements'), 'SupplementsPage'),
});

/** The file and whose turn it is. A draft is at its form; officers have a desk of their own for files that are not theirs. */
async function readFile({ context: { api, queries }, params: { id } }: Asked, tab = ''): Promise<Application> {
  const application = await queries.ensureQueryData(applicationQuery(api, id)).catch(missing);
  if (application.state === 'draft') throw redirect({ to: '/dossiers/$id/formulaire', params: { id } });
  const roles = rolesOf(await queries.ensureQueryData(meQuery(api)));
  const { items } = await queries.ensureQueryData(organizationsQuery(api));
  if (roles.includes('officer') || roles.includes('lead')) {
    const own = items.some((each) => each.id === application.organization.id);
    if (!own) throw redirect({ href: `/instruction/dossiers/${id}${tab}` });
  }
  await readStanding(queries, api, application);
  return application;
}

export const holderRoutes = [mine, overview, answers, documents, payments, supplements, messages] as const;
