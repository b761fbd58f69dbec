import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import type { Committee } from '../../api/committee';
import { meQuery, rolesOf } from '../../api/me';

/** What one may do at a committee. The API judges again: this only spares showing what would be refused. */
export interface Rights {
  /** Chair or member: scores and votes. */
  readonly votes: boolean;
  /** Secretary or grants office: plans meetings and sets agendas. */
  readonly keepsAgenda: boolean;
  /** Secretary or lead. */
  readonly convenes: boolean;
  /** Secretary or chair. */
  readonly runs: boolean;
  /** Secretary, chair or grants office: scores of all at any time. */
  readonly readsScores: boolean;
  /** Lead: gives and ends seats. */
  readonly seats: boolean;
}

/** The rights of the signed-in person at one committee. */
export function useRights({ capacity }: Pick<Committee, 'capacity'>): Rights {
  const { data: me } = useSuspenseQuery(meQuery(useApi()));
  const roles = me?.person?.strong ? rolesOf(me) : [];
  const [lead, staff] = [roles.includes('lead'), roles.includes('officer') || roles.includes('lead')];
  const secretary = capacity === 'secretary';
  const chair = capacity === 'chair';
  return {
    votes: chair || capacity === 'member',
    keepsAgenda: secretary || staff,
    convenes: secretary || lead,
    runs: secretary || chair,
    readsScores: secretary || chair || staff,
    seats: lead,
  };
}
