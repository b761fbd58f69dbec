import type { Refusal } from '../../kernel/refusals/refusal.js';
import type { BulkActName, BulkInput } from './bulk-kinds.js';
import { bulkRefusals } from './bulk.refusals.js';

/** Minutes during which an act on many files can be taken back, its mails waiting. */
export const UNDO_MINUTES = 10;

const needed: Readonly<Record<BulkActName, readonly (keyof BulkInput)[]>> = {
  assign: ['officerId'],
  distribute: ['officerIds'],
  check: [],
  accept: [],
  ask: ['items', 'dueOn'],
  declareInadmissible: ['grounds'],
  schedule: ['meetingId'],
  message: ['text'],
};

/** What the act cannot do without. Refusal: `bulk_input_missing` for each. */
export function missingInput(act: BulkActName, input: BulkInput): Refusal[] {
  return needed[act]
    .filter((key) => {
      const value = input[key];
      return value === undefined || value.length === 0;
    })
    .map((key) => bulkRefusals.bulk_input_missing({}, `/${key}`));
}

/** Whether the act may be taken back now. Refusals: `already_undone`, `undo_too_late`. */
export function undoable(act: { readonly state: string; readonly undoUntil: Date }, now: Date): Refusal | null {
  if (act.state === 'undoing' || act.state === 'undone') return bulkRefusals.already_undone();
  return now < act.undoUntil ? null : bulkRefusals.undo_too_late();
}
