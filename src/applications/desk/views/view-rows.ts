import { isStaff, type Actor, type PersonActor } from '../../../kernel/access/actor.js';
import { lockRow } from '../../../kernel/database/changes.js';
import type { Tx } from '../../../kernel/database/data-source.js';
import { kernelRefusals } from '../../../kernel/refusals/kernel.refusals.js';
import type { Refusal } from '../../../kernel/refusals/refusal.js';
import type { SavedViewBody } from '../desk.dto.js';
import { columnForm } from '../fields/columns.rules.js';
import { SavedView } from './saved-view.entity.js';
import { viewRefusals } from './views.refusals.js';

/** A case officer. @throws not_allowed */
export function officerOf(actor: Actor): PersonActor {
  if (!isStaff(actor, 'officer', 'lead')) throw kernelRefusals.not_allowed();
  return actor;
}

/** Loads and locks a view to change: one's own, or as the lead a shared one. @throws not_found, not_allowed */
export async function changeableView(tx: Tx, actor: PersonActor, id: string): Promise<SavedView> {
  const view = await lockRow(tx, SavedView, id);
  if (view.ownerId === actor.id) return view;
  if (!view.shared) throw kernelRefusals.not_found();
  if (!isStaff(actor, 'lead')) throw kernelRefusals.not_allowed();
  return view;
}

/** Columns are named as the table names them. Code: view_column_unknown. */
export function checkColumns({ columns }: Pick<SavedViewBody, 'columns'>): Refusal | null {
  const wrong = columns.find((name) => !columnForm.test(name));
  return wrong === undefined ? null : viewRefusals.view_column_unknown({ name: wrong.slice(0, 60) }, '/columns');
}

/** Refuses a second view of one name. @throws view_name_taken */
export async function freeName(tx: Tx, ownerId: string, name: string, but: string | null = null): Promise<void> {
  const same = (await tx.query(
    `select 1 from saved_views where owner_id = $1 and fold(name) = fold($2) and id is distinct from $3`,
    [ownerId, name, but],
  )) as unknown[];
  if (same.length > 0) throw viewRefusals.view_name_taken({}, '/name');
}
