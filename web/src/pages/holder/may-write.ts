import { useQuery } from '@tanstack/react-query';
import { organizationsQuery } from '../../api/apply';
import { useApi } from '../../api/client';

/** Whether the reader writes in the name of this organization: all its people do but readers. */
export function useMayWrite(organizationId: string): boolean {
  const { data } = useQuery(organizationsQuery(useApi()));
  const role = data?.items.find(({ id }) => id === organizationId)?.yourRole;
  return role === 'owner' || role === 'representative' || role === 'editor';
}
