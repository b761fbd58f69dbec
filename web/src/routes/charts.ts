import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { catalogueQuery, figuresQuery, filedQuery, mapQuery, projectQuery } from '../api/charts';
import { meQuery } from '../api/me';
import { openDataQuery } from '../api/open';
import { filterOf, readFilter, type ProjectFilter } from '../api/catalogue-filter';
import { countsFiles } from '../pages/charts/staff';
import { readYears, type Years } from '../api/years';
import { missing } from './guards';
import { rootRoute } from './root';

const projects = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projets',
  staticData: { file: 'src/pages/charts/projects.tsx', words: ['charts'], width: 'wide' },
  validateSearch: (search: Record<string, unknown>): ProjectFilter => readFilter(search),
  // the router keeps what else stands in the address
  loaderDeps: ({ search }) => readFilter(search),
  loader: ({ context: { queries, api }, deps }) =>
    Promise.all([
      queries.ensureQueryData(catalogueQuery(api, filterOf(deps))),
      queries.ensureQueryData(figuresQuery(api)),
    ]),
  component: lazyRouteComponent(() => import('../pages/charts/projects'), 'ProjectsPage'),
});

const map = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projets/carte',
  staticData: { file: 'src/pages/charts/map.tsx', words: ['charts'], width: 'wide' },
  validateSearch: (search: Record<string, unknown>): Years & { mesure?: 'projets' } => ({
    ...readYears(search),
    ...(search['mesure'] === 'projets' ? { mesure: 'projets' } : {}),
  }),
  loaderDeps: ({ search }) => readYears(search),
  loader: ({ context: { queries, api }, deps }) =>
    Promise.all([
      queries.ensureQueryData(mapQuery(api, deps)),
      queries.ensureQueryData(figuresQuery(api)),
      queries.ensureQueryData(openDataQuery(api)),
    ]),
  component: lazyRouteComponent(() => import('../pages/charts/map'), 'MapPage'),
});

const project = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projets/$number',
  staticData: { file: 'src/pages/charts/project.tsx', words: ['charts'], width: 'wide' },
  loader: ({ context: { queries, api }, params }) =>
    Promise.all([
      queries.ensureQueryData(projectQuery(api, params.number)).catch(missing),
      queries.ensureQueryData(figuresQuery(api)),
    ]),
  component: lazyRouteComponent(() => import('../pages/charts/project'), 'ProjectPage'),
});

const figures = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chiffres',
  staticData: { file: 'src/pages/charts/figures.tsx', words: ['charts'], width: 'wide' },
  validateSearch: (search: Record<string, unknown>): Years => readYears(search),
  loaderDeps: ({ search }) => readYears(search),
  loader: async ({ context: { queries, api }, deps }) => {
    const me = await queries.ensureQueryData(meQuery(api));
    await Promise.all([
      queries.ensureQueryData(figuresQuery(api, deps)),
      queries.ensureQueryData(figuresQuery(api)),
      queries.ensureQueryData(openDataQuery(api)),
      ...(countsFiles(me) ? [queries.ensureQueryData(filedQuery(api, deps))] : []),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/charts/figures'), 'FiguresPage'),
});

export const chartsRoutes = [projects, map, project, figures] as const;
