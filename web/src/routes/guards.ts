import { notFound, redirect } from '@tanstack/react-router';
import { meQuery, rolesOf, type Role } from '../api/me';
import { Problem } from '../api/problem';
import type { RouterContext } from '../router';

interface Arrival {
  context: RouterContext;
  location: { href: string };
}

/** Lets signed-in people in; others sign in first and come back to where they were going. */
export async function signedIn({ context, location }: Arrival): Promise<void> {
  const me = await context.queries.ensureQueryData(meQuery(context.api));
  if (me?.kind !== 'person') throw redirect({ to: '/connexion', search: { retour: location.href } });
}

/** Lets agents with one of these roles in, once their second factor is passed. The API judges again at every request. */
export function agentsOnly(...roles: readonly Role[]) {
  return async ({ context, location }: Arrival): Promise<void> => {
    await signedIn({ context, location });
    const me = await context.queries.ensureQueryData(meQuery(context.api));
    if (!me?.person?.strong) throw redirect({ to: '/connexion', search: { retour: location.href } });
    if (!rolesOf(me).some((role) => roles.includes(role))) throw redirect({ to: '/mes-demandes' });
  };
}

/** For `.catch`: what the API does not know, or may not be known to the visitor, is a page that is not there. */
export function missing(problem: unknown): never {
  if (problem instanceof Problem && (problem.status === 404 || problem.status === 422)) throw notFound();
  throw problem;
}
