import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { meQuery } from '../api/me';
import { fileQuery, formQuery } from '../api/officer/file';
import { fileCountsQuery, filesQuery } from '../api/officer/files';
import { filtersOf, readFilesSearch } from '../pages/officer/files-search';
import { readTab } from '../pages/officer/file-tabs';
import { agentsOnly } from './guards';
import { rootRoute } from './root';

const grants = agentsOnly('officer', 'lead');
const desk = { words: ['officer'], render: 'browser', width: 'desk' } as const;

const day = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction',
  staticData: { ...desk, file: 'src/pages/officer/day.tsx' },
  beforeLoad: grants,
  component: lazyRouteComponent(() => import('../pages/officer/day'), 'DayPage'),
});

const files = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers',
  staticData: { ...desk, file: 'src/pages/officer/files.tsx' },
  beforeLoad: grants,
  validateSearch: readFilesSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { api, queries }, deps }) => {
    const me = await queries.ensureQueryData(meQuery(api));
    const filters = filtersOf(deps, me?.person?.id);
    const { state: _state, ...counted } = filters;
    await Promise.all([
      queries.ensureInfiniteQueryData(filesQuery(api, filters)),
      queries.ensureQueryData(fileCountsQuery(api, counted)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/officer/files'), 'FilesPage'),
});

const file = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers/$id',
  staticData: { ...desk, file: 'src/pages/officer/file.tsx' },
  beforeLoad: grants,
  validateSearch: readTab,
  loader: async ({ context: { api, queries }, params: { id } }) => {
    const { callId, formRevisionId } = await queries.ensureQueryData(fileQuery(api, id));
    await queries.ensureQueryData(formQuery(api, callId, formRevisionId));
  },
  component: lazyRouteComponent(() => import('../pages/officer/file'), 'FilePage'),
});

const print = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers/$id/imprimer',
  staticData: { ...desk, file: 'src/pages/officer/print.tsx', width: 'text' },
  beforeLoad: grants,
  loader: async ({ context: { api, queries }, params: { id } }) => {
    const { callId, formRevisionId } = await queries.ensureQueryData(fileQuery(api, id));
    await queries.ensureQueryData(formQuery(api, callId, formRevisionId));
  },
  component: lazyRouteComponent(() => import('../pages/officer/print'), 'PrintPage'),
});

export const officerRoutes = [day, files, file, print] as const;
