import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { revisionsQuery } from '../api/call-settings';
import { callQuery, callsQuery } from '../api/calls';
import { extensionsQuery, previewQuery, readinessQuery } from '../api/workshop';
import { agentsOnly } from './guards';
import { rootRoute } from './root';

const workshop = { words: ['lead', 'workshop'], render: 'browser', width: 'desk' } as const;
const grants = agentsOnly('officer', 'lead');

const calls = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/appels',
  staticData: { file: 'src/pages/lead/calls.tsx', ...workshop },
  beforeLoad: grants,
  loader: ({ context }) => context.queries.ensureQueryData(callsQuery(context.api)),
  component: lazyRouteComponent(() => import('../pages/lead/calls'), 'CallsPage'),
});

/** The parts of the settings of a call, each with its address. */
export const settingParts = [
  'textes',
  'axes',
  'regles',
  'calendrier',
  'enveloppes',
  'formulaire',
  'grille',
  'versions',
] as const;
export type SettingPart = (typeof settingParts)[number];

const call = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/appels/$id',
  staticData: { file: 'src/pages/lead/call-settings.tsx', ...workshop },
  validateSearch: (search: Record<string, unknown>): { partie?: SettingPart } => ({
    ...(settingParts.some((part) => part === search['partie']) ? { partie: search['partie'] as SettingPart } : {}),
  }),
  beforeLoad: grants,
  loader: async ({ context: { api, queries }, params }) => {
    const [calls] = await Promise.all([
      queries.ensureQueryData(callsQuery(api)),
      queries.ensureQueryData(revisionsQuery(api, params.id)),
    ]);
    const slug = calls.items.find(({ id }) => id === params.id)?.slug;
    await Promise.all([
      slug && queries.ensureQueryData(callQuery(api, slug)),
      queries.ensureQueryData(readinessQuery(api, params.id)),
      queries.ensureQueryData(extensionsQuery(api, params.id)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/lead/call-settings'), 'CallSettingsPage'),
});

const newCall = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/appels/nouveau',
  staticData: { file: 'src/pages/workshop/new-call.tsx', ...workshop },
  validateSearch: (search: Record<string, unknown>): { copie?: string } =>
    typeof search['copie'] === 'string' && search['copie'] ? { copie: search['copie'] } : {},
  beforeLoad: grants,
  loader: ({ context }) => context.queries.ensureQueryData(callsQuery(context.api)),
  component: lazyRouteComponent(() => import('../pages/workshop/new-call'), 'NewCallPage'),
});

const importCall = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/appels/importer',
  staticData: { file: 'src/pages/workshop/import-call.tsx', ...workshop },
  beforeLoad: agentsOnly('lead'),
  component: lazyRouteComponent(() => import('../pages/workshop/import-call'), 'ImportCallPage'),
});

/** Whose eyes a call is looked at with, as its address says it. */
export const previewEyes = { public: 'public', porteur: 'holder', commune: 'commune', comite: 'committee' } as const;
export type PreviewEyes = keyof typeof previewEyes;

const preview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/appels/$id/apercu',
  staticData: { file: 'src/pages/workshop/call-preview.tsx', ...workshop, words: ['lead', 'workshop', 'open'] },
  validateSearch: (search: Record<string, unknown>): { personne?: PreviewEyes } =>
    String(search['personne']) in previewEyes ? { personne: search['personne'] as PreviewEyes } : {},
  beforeLoad: grants,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, params, deps: { personne = 'public' } }) =>
    queries.ensureQueryData(previewQuery(api, params.id, previewEyes[personne])),
  component: lazyRouteComponent(() => import('../pages/workshop/call-preview'), 'CallPreviewPage'),
});

export const workshopRoutes = [calls, newCall, importCall, preview, call] as const;
