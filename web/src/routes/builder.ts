import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { revisionsQuery } from '../api/call-settings';
import { callQuery, callsQuery } from '../api/calls';
import { draftsQuery } from '../api/form-changes';
import type { RouterContext } from '../router';
import { agentsOnly, missing } from './guards';
import { rootRoute } from './root';

/** The parts of the builder of a form, each with its address. */
export const builderViews = ['questions', 'eligibilite', 'pieces', 'apercu', 'changements'] as const;
export type BuilderView = (typeof builderViews)[number];

interface BuilderSearch {
  readonly vue?: Exclude<BuilderView, 'questions'>;
  /** Pointer of what is being edited. */
  readonly ici?: string;
}

const grants = agentsOnly('officer', 'lead');

/** Reads what both builders are drawn from. */
async function readCall({ api, queries }: RouterContext, id: string): Promise<void> {
  const [calls] = await Promise.all([
    queries.ensureQueryData(callsQuery(api)),
    queries.ensureQueryData(revisionsQuery(api, id)),
  ]).catch(missing);
  const slug = calls.items.find((call) => call.id === id)?.slug;
  if (slug) await queries.ensureQueryData(callQuery(api, slug));
}

const builder = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/appels/$id/formulaire',
  staticData: {
    file: 'src/pages/lead/builder/builder.tsx',
    words: ['lead', 'builder', 'changes', 'apply', 'budget', 'upload'],
    render: 'browser',
    width: 'desk',
  },
  validateSearch: (search: Record<string, unknown>): BuilderSearch => {
    const view = builderViews.find((each) => each === search['vue']);
    const here = search['ici'];
    return {
      ...(view && view !== 'questions' ? { vue: view } : {}),
      ...(typeof here === 'string' && /^(\/\w+)+$/.test(here) ? { ici: here } : {}),
    };
  },
  beforeLoad: grants,
  loader: async ({ context, params }) => {
    // what a publication takes along stands above the changes: read with them, so that they do not move
    await Promise.all([
      readCall(context, params.id),
      context.queries.ensureQueryData(draftsQuery(context.api, params.id)).catch(missing),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/lead/builder/builder'), 'BuilderPage'),
});

const grid = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/appels/$id/grille',
  staticData: {
    file: 'src/pages/lead/builder/grid-builder.tsx',
    words: ['lead', 'builder'],
    render: 'browser',
    width: 'desk',
  },
  validateSearch: (search: Record<string, unknown>): { axe?: string } =>
    typeof search['axe'] === 'string' && search['axe'] ? { axe: search['axe'] } : {},
  beforeLoad: grants,
  loader: ({ context, params }) => readCall(context, params.id),
  component: lazyRouteComponent(() => import('../pages/lead/builder/grid-builder'), 'GridBuilderPage'),
});

export const builderRoutes = [builder, grid] as const;
