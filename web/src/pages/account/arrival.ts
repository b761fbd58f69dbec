import { useQueryClient } from '@tanstack/react-query';
import { useApi, ask, type Api } from '../../api/client';
import { forgetPerson } from '../../api/sign-in-again';
import type { SecondFactor } from '../../api/account';
import { rolesOf, type Me } from '../../api/me';

/**
 * What follows a way of signing in: answers 'code' where the second factor is still to be passed, else goes where the person
 * was going. The page is loaded anew, so that nothing read for somebody else stays.
 */
export function useArrival(retour: string | undefined): (secondFactor: SecondFactor) => Promise<'code' | 'gone'> {
  const api = useApi();
  return async (secondFactor) => {
    if (secondFactor === 'needed') return 'code';
    const me = await ask(api.GET('/api/v1/me')).catch(() => null);
    const to = retour ?? (await homeOf(api, me));
    const onTheWay = (page: string) => `${page}?retour=${encodeURIComponent(to)}`;
    if (secondFactor === 'to_set_up') location.assign(onTheWay('/compte/code'));
    else location.assign(me?.person?.givenName === '' ? onTheWay('/compte') : to);
    return 'gone';
  };
}

/** Signs out, forgets all that was read, and goes to an address. */
export function useSignOut(): (to?: string) => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  return async (to = '/') => {
    forgetPerson();
    await ask(api.DELETE('/api/v1/sessions/current')).catch(() => null);
    queries.cancelQueries().catch(() => null);
    location.assign(to);
    queries.getQueryCache().clear();
  };
}

async function homeOf(api: Api, me: Me | null): Promise<string> {
  const roles = rolesOf(me);
  if (roles.includes('officer') || roles.includes('lead')) return '/instruction';
  if (roles.includes('finance')) return '/versements';
  if (roles.includes('admin')) return '/administration';
  const seats = await ask(api.GET('/api/v1/committees')).catch(() => null);
  return seats && seats.items.length > 0 ? '/comite' : '/mes-demandes';
}
