import type { BulkBody, BulkName } from '../../../api/officer/instructing';
import type { AskItem } from '../ask-draft';
import { dayIn } from '../file-words';

/** What an act on many files is being given, before it is sent. */
export interface BulkDraft {
  readonly officerId: string;
  readonly officerIds: readonly string[];
  readonly reasons: string;
  readonly grounds: readonly string[];
  readonly ground: string;
  readonly items: readonly AskItem[];
  readonly dueOn: string;
  readonly meetingId: string;
  readonly text: string;
}

export const emptyDraft = (): BulkDraft => ({
  officerId: '',
  officerIds: [],
  reasons: '',
  grounds: [],
  ground: '',
  items: [],
  dueOn: dayIn(30),
  meetingId: '',
  text: '',
});

/** The order of an act: only what this act reads. */
export function orderOf(act: BulkName, applicationIds: string[], draft: BulkDraft): BulkBody {
  const base = { act, applicationIds };
  switch (act) {
    case 'assign':
      return { ...base, ...(draft.officerId ? { officerId: draft.officerId } : {}) };
    case 'distribute':
      return { ...base, officerIds: [...draft.officerIds] };
    case 'accept':
      return { ...base, ...(draft.reasons.trim() ? { reasons: draft.reasons } : {}) };
    case 'ask':
      return { ...base, items: draft.items.map((item) => ({ ...item })), dueOn: draft.dueOn };
    case 'declareInadmissible':
      return {
        ...base,
        grounds: [...draft.grounds] as NonNullable<BulkBody['grounds']>,
        ...(draft.ground.trim() ? { ground: draft.ground } : {}),
      };
    case 'schedule':
      return { ...base, ...(draft.meetingId ? { meetingId: draft.meetingId } : {}) };
    case 'message':
      return { ...base, ...(draft.text.trim() ? { text: draft.text } : {}) };
    default:
      return base;
  }
}

/** The grounds of inadmissibility, in the order of the list. */
export const GROUNDS = [
  'not_eligible',
  'outside_territory',
  'outside_object',
  'wrong_axis',
  'above_ceiling',
  'incomplete',
  'reports_missing',
  'aid_exceeded',
  'filed_twice',
  'other',
] as const;
