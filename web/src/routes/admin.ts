import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import {
  awaitedPeopleQuery,
  communesSoughtQuery,
  currentMandatesQuery,
  journalQuery,
  mandatesOfQuery,
  parametersQuery,
  peopleQuery,
  personQuery,
  queuesQuery,
  territoriesQuery,
} from '../api/admin';
import { authorityQuery } from '../api/open';
import {
  journalFilters,
  peopleFilters,
  readCommunes,
  readJournal,
  readPart,
  readPeople,
} from '../pages/admin/admin-search';
import { agentsOnly } from './guards';
import { rootRoute } from './root';

const desk = { words: ['admin'], render: 'browser', width: 'desk' } as const;
const admin = agentsOnly('admin');
const mandates = agentsOnly('admin', 'lead');

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration',
  staticData: { ...desk, file: 'src/pages/admin/home.tsx' },
  beforeLoad: admin,
  loader: ({ context: { api, queries } }) =>
    Promise.all([
      queries.fetchQuery(queuesQuery(api)),
      queries.ensureQueryData(awaitedPeopleQuery(api)),
      queries.ensureQueryData(parametersQuery(api)),
      queries.ensureQueryData(communesSoughtQuery(api, '')),
      queries.ensureQueryData(currentMandatesQuery(api)),
    ]),
  component: lazyRouteComponent(() => import('../pages/admin/home'), 'AdministrationPage'),
});

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/personnes',
  staticData: { ...desk, file: 'src/pages/admin/people.tsx' },
  validateSearch: readPeople,
  beforeLoad: admin,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, deps }) =>
    queries.ensureInfiniteQueryData(peopleQuery(api, peopleFilters(deps))),
  component: lazyRouteComponent(() => import('../pages/admin/people'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/personnes/$id',
  staticData: { ...desk, file: 'src/pages/admin/person.tsx' },
  beforeLoad: admin,
  loader: ({ context: { api, queries }, params }) => queries.ensureQueryData(personQuery(api, params.id)),
  component: lazyRouteComponent(() => import('../pages/admin/person'), 'PersonPage'),
});

const authority = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/collectivite',
  staticData: { ...desk, file: 'src/pages/admin/authority.tsx' },
  validateSearch: readPart,
  beforeLoad: admin,
  loader: ({ context: { api, queries } }) =>
    Promise.all([queries.ensureQueryData(authorityQuery(api)), queries.ensureQueryData(parametersQuery(api))]),
  component: lazyRouteComponent(() => import('../pages/admin/authority'), 'AuthorityPage'),
});

const communes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/communes',
  staticData: { ...desk, file: 'src/pages/admin/communes.tsx' },
  validateSearch: readCommunes,
  beforeLoad: mandates,
  loaderDeps: ({ search: { q } }) => ({ q: q ?? '' }),
  loader: ({ context: { api, queries }, deps }) =>
    Promise.all([
      queries.ensureQueryData(communesSoughtQuery(api, deps.q)),
      queries.ensureQueryData(territoriesQuery(api)),
      queries.ensureQueryData(currentMandatesQuery(api)),
    ]),
  component: lazyRouteComponent(() => import('../pages/admin/communes'), 'CommunesPage'),
});

const commune = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/communes/$insee',
  staticData: { ...desk, file: 'src/pages/admin/commune.tsx' },
  beforeLoad: mandates,
  loader: async ({ context: { api, queries }, params: { insee } }) => {
    const [found] = await Promise.all([
      queries.ensureQueryData(communesSoughtQuery(api, insee)),
      queries.ensureQueryData(territoriesQuery(api)),
    ]);
    if (!found.some((each) => each.insee === insee)) throw notFound();
    await queries.ensureQueryData(mandatesOfQuery(api, insee));
  },
  component: lazyRouteComponent(() => import('../pages/admin/commune'), 'CommunePage'),
});

const queues = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/files',
  staticData: { ...desk, file: 'src/pages/admin/queues.tsx' },
  beforeLoad: admin,
  loader: ({ context: { api, queries } }) => queries.fetchQuery(queuesQuery(api)),
  component: lazyRouteComponent(() => import('../pages/admin/queues'), 'QueuesPage'),
});

const journal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/journal',
  staticData: { ...desk, file: 'src/pages/admin/journal.tsx' },
  validateSearch: readJournal,
  beforeLoad: admin,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, deps }) =>
    queries.ensureInfiniteQueryData(journalQuery(api, journalFilters(deps))),
  component: lazyRouteComponent(() => import('../pages/admin/journal'), 'JournalPage'),
});

export const adminRoutes = [home, people, person, authority, communes, commune, queues, journal] as const;
