import type { SentForm } from '../../api/consultation';
import type { Fault } from '../../ui/error-summary';

/** The faults of a form sent without script, each leading to its control. */
export function faultsIn(sent: SentForm | null): readonly Fault[] {
  return (sent?.faults ?? []).map(({ field, words }) => (field ? { field, words } : { words }));
}

/** The fault of one answer. */
export function faultOf(sent: SentForm | null, field: string): string | undefined {
  return sent?.faults.find((fault) => fault.field === field)?.words;
}
