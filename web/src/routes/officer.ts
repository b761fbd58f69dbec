import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadDay, loadFile, loadFiles } from '../pages/officer/loading';
import { readFilesSearch } from '../pages/officer/files-search';
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
  loader: ({ context }) => loadDay(context),
  component: lazyRouteComponent(() => import('../pages/officer/day'), 'DayPage'),
});

const files = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers',
  staticData: { ...desk, file: 'src/pages/officer/files.tsx' },
  beforeLoad: grants,
  validateSearch: readFilesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => loadFiles(context, deps),
  component: lazyRouteComponent(() => import('../pages/officer/files'), 'FilesPage'),
});

const file = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers/$id',
  staticData: { ...desk, file: 'src/pages/officer/file.tsx' },
  beforeLoad: grants,
  validateSearch: readTab,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { id }, deps: { onglet = 'synthese' } }) => loadFile(context, id, onglet),
  component: lazyRouteComponent(() => import('../pages/officer/file'), 'FilePage'),
});

const print = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/dossiers/$id/imprimer',
  staticData: { ...desk, file: 'src/pages/officer/print.tsx', width: 'text' },
  beforeLoad: grants,
  loader: ({ context, params: { id } }) => loadFile(context, id, 'imprimer'),
  component: lazyRouteComponent(() => import('../pages/officer/print'), 'PrintPage'),
});

export const officerRoutes = [day, files, file, print] as const;
