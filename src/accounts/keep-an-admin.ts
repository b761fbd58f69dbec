import type { Tx } from '../kernel/database/data-source.js';
import { accountsRefusals } from './accounts.refusals.js';

/**
 * Refuses to take away the last administrator who may sign in. The rows are locked, so that two administrators who
 * remove each other at once do not both succeed. @throws last_admin
 */
export async function keepAnAdmin(tx: Tx, without: string): Promise<void> {
  const others = (await tx.query(
    `select 1 from person_roles r join persons p on p.id = r.person_id
     where r.role = 'admin' and p.state = 'active' order by r.id for update of r`,
  )) as unknown[];
  const left = (await tx.query(
    `select 1 from person_roles r join persons p on p.id = r.person_id
     where r.role = 'admin' and p.state = 'active' and p.id <> $1 limit 1`,
    [without],
  )) as unknown[];
  if (others.length === 0 || left.length === 0) throw accountsRefusals.last_admin();
}
