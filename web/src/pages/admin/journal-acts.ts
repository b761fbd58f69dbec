import type { useSay } from '../../words/say';
import type { MessageId } from '../../words/words';

/** Every act of the journal by the subject it is done to, in the order of a file's life. */
export const ACTS = {
  application: [
    'started',
    'form_moved',
    'submitted',
    'discarded',
    'withdrawn',
    'assigned',
    'checked',
    'supplements_asked',
    'supplements_answered',
    'lapsed',
    'accepted',
    'declared_inadmissible',
    'scheduled',
    'recommended',
    'deferred',
    'redirected',
    'proposed',
    'awarded',
    'refused',
    'implicit_refusal_near',
    'implicit_refusal_flagged',
    'retention_near',
    'retention_held',
    'retention_released',
    'purged',
    'imported',
  ],
  attachment: ['received', 'cleaned', 'refused', 'removed'],
  consultation: ['asked', 'reminded', 'answered', 'passed_on', 'expired', 'revoked'],
  campaign: ['linked', 'read', 'removed'],
  committee: ['created'],
  seat: ['granted', 'ended'],
  interest: ['declared'],
  meeting: [
    'planned',
    'convened',
    'reminded',
    'opened',
    'attendance_recorded',
    'item_called',
    'recusal_recorded',
    'item_decided',
    'closed',
  ],
  assessment: ['submitted'],
  award: [
    'proposed',
    'changed',
    'voted',
    'refused',
    'executory',
    'released',
    'notified',
    'agreed',
    'started',
    'closed',
    'lapsed',
    'withdrawn',
    'recovery_opened',
    'imported',
  ],
  deliberation: ['recorded', 'transmitted'],
  agreement: ['drafted', 'sent', 'signed'],
  instalment: ['planned', 'requested', 'checked', 'approved', 'returned', 'ordered', 'paid', 'cancelled'],
  payment_order: ['exported', 'settled'],
  financial_report: ['asked', 'reminded', 'received', 'accepted'],
  bank_account: ['proposed', 'confirmed'],
  document: ['produced'],
  organization: [
    'registered',
    'imported',
    'changed',
    'colleague_invited',
    'colleague_role_changed',
    'colleague_removed',
    'aid_declared',
    'aid_retracted',
  ],
  call: [
    'created',
    'revised',
    'published',
    'drafts_moved',
    'closed',
    'round_opened',
    'round_changed',
    'round_extended',
    'filing_extended',
    'envelope_set',
    'discarded',
  ],
  person: [
    'invited',
    'signed_up',
    'password_set',
    'second_factor_set_up',
    'second_factor_withdrawn',
    'role_granted',
    'role_withdrawn',
    'disabled',
    'enabled',
    'data_exported',
    'erased',
  ],
  erasure_request: ['asked', 'accepted', 'refused', 'withdrawn', 'executed'],
  link: ['asked'],
  mandate: ['recorded', 'changed', 'ended'],
  authority: ['installed', 'changed', 'rule_set'],
  mail: ['bounced'],
  effect: ['retried'],
} as const;

export type SubjectType = keyof typeof ACTS;
type Act = (typeof ACTS)[SubjectType][number];

export const SUBJECT_TYPES = Object.keys(ACTS) as readonly SubjectType[];

const known = new Set<string>(Object.values(ACTS).flat());

/** Narrows what the journal says to what has words here: an act of a later version is shown as it is written. */
export function isAct(verb: string): verb is Act {
  return known.has(verb);
}

export function isSubjectType(type: string): type is SubjectType {
  return type in ACTS;
}

const PARTS: Readonly<Record<string, MessageId>> = {
  'admin command': 'admin.part.command',
  'attachment check': 'admin.part.papers',
  'campaign reader': 'admin.part.campaigns',
  'committee reminders': 'admin.part.committee',
  'consultation calendar': 'admin.part.consultations',
  'decision desk': 'admin.part.decisions',
  demonstration: 'admin.part.demonstration',
  documents: 'admin.part.documents',
  'import of the earlier mandate': 'admin.part.import',
  'legal clock': 'admin.part.clock',
  notices: 'admin.part.mails',
  payments: 'admin.part.payments',
  erasure: 'admin.part.keeping',
  retention: 'admin.part.keeping',
  'report calendar': 'admin.part.reports',
  supplements: 'admin.part.supplements',
  uploads: 'admin.part.papers',
};

/** The name of a part of the product that acted by itself. */
export function partWords(name: string, say: ReturnType<typeof useSay>): string {
  const words = PARTS[name];
  return words ? say(words) : name;
}
