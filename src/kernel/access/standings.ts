import type { Tx } from '../database/data-source.js';
import { uuidv7 } from '../database/uuid.js';
import type { SqlParams } from './policy.js';
import { isStaff, type Actor } from './actor.js';

/**
 * Standings say what a person is to one subject (`editor` of an organization, `assessor` of an application);
 * features write them in the transaction that gives or takes the right.
 */
export async function grantStanding(
  tx: Tx,
  standing: { personId: string; subjectType: string; subjectId: string; standing: string; source: string },
): Promise<void> {
  await tx.query(
    `insert into standings (id, person_id, subject_type, subject_id, standing, source)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [uuidv7(), standing.personId, standing.subjectType, standing.subjectId, standing.standing, standing.source],
  );
}

/** Takes a standing back; silent where there was none. */
export async function withdrawStanding(
  tx: Tx,
  standing: { personId: string; subjectType: string; subjectId: string; standing?: string },
): Promise<void> {
  await tx.query(
    `delete from standings where person_id = $1 and subject_type = $2 and subject_id = $3 and standing = coalesce($4, standing)`,
    [standing.personId, standing.subjectType, standing.subjectId, standing.standing ?? null],
  );
}

/** A conflict of interest subtracts every right on the application, whatever else the person is. */
export async function bar(tx: Tx, personId: string, applicationId: string, reason: string): Promise<void> {
  await tx.query(
    `insert into bars (id, person_id, application_id, reason) values ($1, $2, $3, $4) on conflict do nothing`,
    [uuidv7(), personId, applicationId, reason],
  );
}

/** True where a conflict of interest bars this person from a file of the structure. */
export async function isBarredFromStructure(tx: Tx, personId: string, organizationId: string): Promise<boolean> {
  const found = (await tx.query(
    `select 1 from bars b join applications a on a.id = b.application_id
     where b.person_id = $1 and a.organization_id = $2 limit 1`,
    [personId, organizationId],
  )) as unknown[];
  return found.length > 0;
}

/**
 * SQL: the identifiers (`id`) of the applications whose secrets this person must not meet in a list of the whole
 * service, whatever their roles: those a conflict of interest bars them from, and those of their own structures.
 */
export function hiddenApplications(person: string): string {
  return `select b.application_id as id from bars b where b.person_id = ${person}::uuid
    union select a.id from applications a join standings s on s.subject_type = 'organization'
      and s.subject_id = a.organization_id where s.person_id = ${person}::uuid`;
}

/**
 * The one SQL answer to "which applications may this actor see": staff see all that is filed, people of the
 * structure see theirs, those given a standing see the file, and a bar hides it from all of them.
 * `alias` is the alias of `applications` in the query.
 */
export function applicationScope(actor: Actor, alias: string, params: SqlParams): string {
  if (actor.kind === 'system') return 'true';
  if (actor.kind === 'guest') {
    if (actor.subjectType !== 'consultation') return 'false';
    return `exists (select 1 from consultations guest_c where guest_c.id = ${params.add(actor.subjectId)} and guest_c.application_id = ${alias}.id)`;
  }
  if (actor.kind !== 'person') return 'false';
  const person = params.add(actor.id);
  const ways = [
    `exists (select 1 from standings s where s.person_id = ${person} and s.subject_type = 'organization' and s.subject_id = ${alias}.organization_id)`,
    `exists (select 1 from standings s where s.person_id = ${person} and s.subject_type = 'application' and s.subject_id = ${alias}.id)`,
  ];
  if (isStaff(actor)) ways.unshift(`${alias}.state <> 'draft'`);
  return `(${ways.join(' or ')}) and not exists (select 1 from bars b where b.person_id = ${person} and b.application_id = ${alias}.id)`;
}
