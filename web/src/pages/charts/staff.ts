import { rolesOf, type Me } from '../../api/me';

/** Whether this person may see how many files were filed: agents, once their second factor is passed. */
export function countsFiles(me: Me | null | undefined): boolean {
  return me?.person?.strong === true && rolesOf(me).length > 0;
}
