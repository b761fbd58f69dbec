import { isStaff, type Actor } from '../../kernel/access/actor.js';
import type { SqlParams } from '../../kernel/access/policy.js';
import type { Application } from '../application.entity.js';
import type { ApplicationState } from '../application.lifecycle.js';

/** What is kept from all but the staff until the decision is released (opinions and outcomes are secret until then). */
export const secretStates = ['proposed', 'awarded', 'refused'] as const satisfies readonly ApplicationState[];
/** What one sees instead. */
export const shownInstead: ApplicationState = 'recommended';

/** True for an act that would tell a decision before it is released. */
export function isSecretAct(verb: string): boolean {
  return (secretStates as readonly string[]).includes(verb);
}

/** The state the structure may know. Imported files were decided and told long ago. */
export function toldState(row: Pick<Application, 'state' | 'announcedAt' | 'imported'>): ApplicationState {
  const secret = (secretStates as readonly string[]).includes(row.state) && row.announcedAt === null && !row.imported;
  return secret ? shownInstead : row.state;
}

/** The same as SQL over `applications a`, for this actor: the staff see the state itself. */
export function toldStateSql(actor: Actor): string {
  return isStaff(actor) || actor.kind === 'system' ? 'a.state' : toldToHolderSql();
}

/**
 * The same for a row that is shown: staff who are of the structure see what it sees. `person` writes the expression of
 * the reader's id, where it is needed.
 */
export function toldRowSql(actor: Actor, person: () => string): string {
  if (!isStaff(actor)) return toldStateSql(actor);
  return `case when exists (select 1 from standings told_s where told_s.person_id = ${person()}::uuid
    and told_s.subject_type = 'organization' and told_s.subject_id = a.organization_id) then ${toldToHolderSql()} else a.state end`;
}

/**
 * SQL conditions, none or one: a row of `applications a` in this state may be listed under it. Staff do not find a file
 * of their own structure by a decision that is not released.
 */
export function openlyInSql(actor: Actor, state: string, params: SqlParams): string[] {
  if (!isStaff(actor) || !(secretStates as readonly string[]).includes(state)) return [];
  return [
    `a.announced_at is not null or a.imported or not exists (select 1 from standings told_s
      where told_s.person_id = ${params.add(actor.id)} and told_s.subject_type = 'organization'
        and told_s.subject_id = a.organization_id)`,
  ];
}

/** SQL over `applications a` in a secret state: it is of this person's own structure, and its decision is not released. */
export function keptFromOwnSql(person: string): string {
  return `a.announced_at is null and not a.imported and exists (select 1 from standings told_s
    where told_s.person_id = ${person}::uuid and told_s.subject_type = 'organization' and told_s.subject_id = a.organization_id)`;
}

/** The state the structure may know, as SQL over `applications a`. */
export function toldToHolderSql(): string {
  const states = secretStates.map((state) => `'${state}'`).join(', ');
  return `case when a.state in (${states}) and a.announced_at is null and not a.imported then '${shownInstead}' else a.state end`;
}
