import { isStaff, type Actor } from '../../kernel/access/actor.js';
import type { SqlParams } from '../../kernel/access/policy.js';
import { undecidedStates } from '../application.lifecycle.js';

/** Why a case officer should look at a file today. */
export const attentions = [
  'late',
  'closing',
  'answered',
  'supplements_due',
  'unassigned',
  'messages',
  'mentioned',
] as const;

export type Attention = (typeof attentions)[number];

const undecided = `a.state in (${undecidedStates.map((state) => `'${state}'`).join(', ')})`;

/**
 * SQL over `applications a`, each from an index: the legal clock, the requests of one file, or the officer.
 * `late`: silence has become a refusal and no decision is taken; `closing`: it will within 15 days (the first alert);
 * `answered`: items came since the start of yesterday, Paris; `supplements_due`: items are awaited within 7 days;
 * `messages`: the holder has written and nobody has taken it in hand; `mentioned`: a colleague's note calls the reader.
 */
const conditions: Readonly<Record<Exclude<Attention, 'mentioned'>, string>> = {
  late: `${undecided} and a.implicit_refusal_on <= paris_today()`,
  closing: `${undecided} and a.implicit_refusal_on > paris_today() and a.implicit_refusal_on <= paris_today() + 15`,
  answered: `a.state = 'submitted' and exists (select 1 from supplement_requests r where r.application_id = a.id
    and r.state = 'answered' and r.ended_at >= (paris_today() - 1)::timestamp at time zone 'Europe/Paris')`,
  supplements_due: `a.state = 'incomplete' and exists (select 1 from supplement_requests r where r.application_id = a.id
    and r.state = 'asked' and r.due_on <= paris_today() + 7)`,
  unassigned: `${undecided} and a.officer_id is null`,
  messages: `exists (select 1 from messages w where w.application_id = a.id and w.side = 'holder' and w.handled_at is null)`,
};

/** Messages and notes are the case officers' own: other staff find nothing by them. */
const ofOfficers: readonly Attention[] = ['messages', 'mentioned'];

/** The condition of one reason, for the staff only: a file of the reader's own structure is another officer's work. */
export function attentionSql(actor: Actor, attention: Attention, params: SqlParams): string {
  if (!isStaff(actor) || (ofOfficers.includes(attention) && !isStaff(actor, 'officer', 'lead'))) return 'false';
  const reader = `${params.add(actor.id)}::uuid`;
  return `${attention === 'mentioned' ? calling(reader) : conditions[attention]} and not exists (select 1 from standings own_s
    where own_s.person_id = ${reader} and own_s.subject_type = 'organization' and own_s.subject_id = a.organization_id)`;
}

function calling(reader: string): string {
  return `exists (select 1 from application_notes n join note_mentions t on t.note_id = n.id
    where n.application_id = a.id and t.person_id = ${reader} and t.seen_at is null)`;
}
