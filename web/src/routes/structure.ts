import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aidsQuery, organizationQuery } from '../api/holder';
import type { RouterContext } from '../router';
import { missing, signedIn } from './guards';
import { rootRoute } from './root';

const words = ['structure', 'holder'] as const;

interface Asked {
  readonly context: RouterContext;
  readonly params: { readonly id: string };
}

const organization = createRoute({
  getParentRoute: () => rootRoute,
  path: '/structures/$id',
  staticData: { file: 'src/pages/structure/organization.tsx', words },
  beforeLoad: signedIn,
  loader: readOrganization,
  component: lazyRouteComponent(() => import('../pages/structure/organization'), 'OrganizationPage'),
});

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/structures/$id/personnes',
  staticData: { file: 'src/pages/structure/organization-people.tsx', words },
  beforeLoad: signedIn,
  loader: readOrganization,
  component: lazyRouteComponent(() => import('../pages/structure/organization-people'), 'OrganizationPeoplePage'),
});

const aids = createRoute({
  getParentRoute: () => rootRoute,
  path: '/structures/$id/aides',
  staticData: { file: 'src/pages/structure/organization-aids.tsx', words },
  beforeLoad: signedIn,
  loader: async (asked) => {
    await readOrganization(asked);
    await asked.context.queries.ensureQueryData(aidsQuery(asked.context.api, asked.params.id));
  },
  component: lazyRouteComponent(() => import('../pages/structure/organization-aids'), 'OrganizationAidsPage'),
});

async function readOrganization({ context: { api, queries }, params: { id } }: Asked): Promise<void> {
  await queries.ensureQueryData(organizationQuery(api, id)).catch(missing);
}

export const structureRoutes = [organization, people, aids] as const;
