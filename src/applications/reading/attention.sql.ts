import { isStaff, type Actor } from '../../kernel/access/actor.js';
import type { SqlParams } from '../../kernel/access/policy.js';
import { undecidedStates } from '../application.lifecycle.js';

/** Why a case officer should look at a file today. */
export const attentions = ['late', 'closing', 'answered', 'supplements_due', 'unassigned'] as const;

export type Attention = (typeof attentions)[number];

const undecided = `a.state in (${undecidedStates.map((state) => `'${state}'`).join(', ')})`;

/**
 * SQL over `applications a`, each from an index: the legal clock, the requests of one file, or the officer.
 * `late`: silence has become a refusal and no decision is taken; `closing`: it will within 15 days (the first alert);
 * `answered`: items came since the start of yesterday, Paris; `supplements_due`: items are awaited within 7 days.
 */
const conditions: Readonly<Record<Attention, string>> = {
  late: `${undecided} and a.implicit_refusal_on <= paris_today()`,
  closing: `${undecided} and a.implicit_refusal_on > paris_today() and a.implicit_refusal_on <= paris_today() + 15`,
  answered: `a.state = 'submitted' and exists (select 1 from supplement_requests r where r.application_id = a.id
    and r.state = 'answered' and r.ended_at >= (paris_today() - 1)::timestamp at time zone 'Europe/Paris')`,
  supplements_due: `a.state = 'incomplete' and exists (select 1 from supplement_requests r where r.application_id = a.id
    and r.state = 'asked' and r.due_on <= paris_today() + 7)`,
  unassigned: `${undecided} and a.officer_id is null`,
};

/** The condition of one reason, for the staff only: a file of the reader's own structure is another officer's work. */
export function attentionSql(actor: Actor, attention: Attention, params: SqlParams): string {
  if (!isStaff(actor)) return 'false';
  return `${conditions[attention]} and not exists (select 1 from standings own_s where own_s.person_id = ${params.add(actor.id)}::uuid
    and own_s.subject_type = 'organization' and own_s.subject_id = a.organization_id)`;
}
