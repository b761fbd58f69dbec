import { IsNull } from 'typeorm';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import type { CallTexts } from './call-facts.js';
import type { CallParameters } from './call-parameters.js';
import { CallRevision } from './call-revision.entity.js';
import { FormRevision } from './form-revision.entity.js';
import type { FormDefinition } from './forms/forms.public.js';
import { Grid } from './grid.entity.js';
import type { GridDefinition } from './grids/grids.public.js';

/*
 * What is published never changes: each of these writes over the revision still in preparation, or starts the next
 * one. They run in the transaction of the verb that holds the lock of the call.
 */

export async function writeRules(
  tx: Tx,
  callId: string,
  rules: { readonly validFrom: string; readonly parameters: CallParameters; readonly texts: CallTexts },
): Promise<void> {
  const [latest] = await tx.find(CallRevision, { where: { callId }, order: { number: 'desc' }, take: 1 });
  if (latest && !latest.publishedAt) await tx.update(CallRevision, latest.id, rules);
  else await tx.insert(CallRevision, { id: uuidv7(), callId, number: (latest?.number ?? 0) + 1, ...rules });
}

export async function writeForm(tx: Tx, callId: string, definition: FormDefinition): Promise<void> {
  const [latest] = await tx.find(FormRevision, { where: { callId }, order: { number: 'desc' }, take: 1 });
  if (latest && !latest.publishedAt) await tx.update(FormRevision, latest.id, { definition });
  else await tx.insert(FormRevision, { id: uuidv7(), callId, number: (latest?.number ?? 0) + 1, definition });
}

/** @param axisId null for a grid of the whole call */
export async function writeGrid(
  tx: Tx,
  callId: string,
  axisId: string | null,
  definition: GridDefinition,
): Promise<void> {
  const pending = await tx.findOneBy(Grid, { callId, axisId: axisId ?? IsNull(), publishedAt: IsNull() });
  if (pending) {
    await tx.update(Grid, pending.id, { definition });
    return;
  }
  const number = 1 + ((await tx.maximum(Grid, 'number', { callId })) ?? 0);
  await tx.insert(Grid, { id: uuidv7(), callId, axisId, number, definition });
}

/** The form in preparation, else the one in force; null where there is none. */
export async function latestForm(tx: Tx, callId: string): Promise<FormDefinition | null> {
  const [latest] = await tx.find(FormRevision, { where: { callId }, order: { number: 'desc' }, take: 1 });
  return latest?.definition ?? null;
}
