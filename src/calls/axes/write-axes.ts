import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Axis } from '../axis.entity.js';
import type { AxisFacts } from '../call-facts.js';
import type { FormDefinition } from '../forms/forms.public.js';
import { axesFit, axisMayGo, type AxisUses, type WantedAxis } from './axes-change.rules.js';

/**
 * Writes the axes of a call in their order, in the transaction of the verb that holds the lock of the call: renames those
 * kept, adds the new ones (for any age, unless the rules say otherwise), removes the others with what they had in
 * preparation. Errors: those of `axesFit` and `axisMayGo`.
 * @param form the form in preparation, else the one in force
 */
export async function writeAxes(
  tx: Tx,
  callId: string,
  known: readonly AxisFacts[],
  wanted: readonly WantedAxis[],
  form: FormDefinition | null,
): Promise<void> {
  const gone = known.filter(({ id }) => !wanted.some((axis) => axis.id === id));
  const uses = await usesOf(tx, gone);
  demand(axesFit(known, wanted), ...gone.map((axis, place) => axisMayGo(axis, uses[place] ?? unused(axis.id), form)));
  for (const { id } of gone) {
    await tx.query(`delete from grids where axis_id = $1 and published_at is null`, [id]);
    await tx.query(`delete from envelopes where axis_id = $1 and amount = 0`, [id]);
    await tx.delete(Axis, { id });
  }
  for (const [position, { id, code, label }] of wanted.entries()) {
    if (id) await tx.update(Axis, id, { label, position });
    else await tx.insert(Axis, { id: uuidv7(), callId, code, label, rules: { age: 'any' }, position });
  }
}

async function usesOf(tx: Tx, axes: readonly AxisFacts[]): Promise<AxisUses[]> {
  if (axes.length === 0) return [];
  return (await tx.query(
    `select x.id as "axisId", (select count(*)::int from applications a where a.axis_id = x.id) as applications,
       (select count(*)::int from grids g where g.axis_id = x.id and g.published_at is not null) as grids,
       (select count(*)::int from envelopes e where e.axis_id = x.id and e.amount > 0) as envelopes
     from unnest($1::uuid[]) with ordinality as x (id, place) order by x.place`,
    [axes.map(({ id }) => id)],
  )) as AxisUses[];
}

function unused(axisId: string): AxisUses {
  return { axisId, applications: 0, grids: 0, envelopes: 0 };
}
