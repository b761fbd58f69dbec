import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { registerQuery } from '../api/draft';
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
  loader: readWithRegister,
  component: lazyRouteComponent(() => import('../pages/structure/organization'), 'OrganizationPage'),
});

const register = createRoute({
  getParentRoute: () => rootRoute,
  path: '/structures/$id/registre',
  staticData: { file: 'src/pages/structure/register.tsx', words: ['register', 'structure', 'holder'] },
  beforeLoad: signedIn,
  loader: readWithRegister,
  component: lazyRouteComponent(() => import('../pages/structure/register'), 'RegisterPage'),
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

/** The record, and whether the public register may be asked about it. */
async function readWithRegister(asked: Asked): Promise<void> {
  const { api, queries } = asked.context;
  await Promise.all([readOrganization(asked), queries.ensureQueryData(registerQuery(api))]);
}

export const structureRoutes = [organization, register, people, aids] as const;
