import { isStaff, type Actor, type PersonActor } from '../../kernel/access/actor.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { applicationRefusals } from '../applications.refusals.js';
import type { Side } from './message.entity.js';

/** A place in a conversation: whose side the actor speaks for, and whether they may write. */
export interface Place {
  readonly applicationId: string;
  readonly organizationId: string;
  readonly draft: boolean;
  readonly side: Side;
  /** Has the file in hand: its officer, who stands in for them today, or any officer where there is none. */
  readonly inCharge: boolean;
  readonly mayWrite: boolean;
  readonly actor: PersonActor;
}

/** How a place is looked up: in a transaction or outside one. */
export type Ask = (sql: string, values: unknown[]) => Promise<unknown>;

interface Row {
  readonly organizationId: string;
  readonly inCharge: boolean;
  readonly draft: boolean;
  readonly begun: boolean;
  readonly parts: readonly string[];
  readonly barred: boolean;
}

/**
 * The actor's place in the conversation about an application. The structure's people are on the holder's side, staff of
 * that structure included; case officers are on the other, on a draft only once its holder has written. Communes, the
 * committee, other staff and whoever a conflict of interest bars have no place and learn nothing.
 * @throws not_found
 */
export async function placeIn(ask: Ask, actor: Actor, applicationId: string): Promise<Place> {
  if (actor.kind !== 'person') throw kernelRefusals.not_found();
  const [row] = (await ask(
    `select a.organization_id as "organizationId", a.state = 'draft' as draft,
       exists (select 1 from messages m where m.application_id = a.id) as begun,
       (a.officer_id is null or a.officer_id = $2 or exists (select 1 from officer_absences o where o.person_id = a.officer_id
         and o.substitute_id = $2 and o.withdrawn_at is null
         and paris_today() between o.starts_on and o.ends_on)) as "inCharge",
       coalesce((select array_agg(s.standing) from standings s where s.person_id = $2
         and s.subject_type = 'organization' and s.subject_id = a.organization_id), '{}') as parts,
       exists (select 1 from bars b where b.person_id = $2 and b.application_id = a.id) as barred
     from applications a where a.id = $1`,
    [applicationId, actor.id],
  )) as Row[];
  if (!row || row.barred) throw kernelRefusals.not_found();
  const { organizationId, inCharge, draft } = row;
  const place = { applicationId, organizationId, inCharge, draft, actor };
  if (row.parts.length > 0) {
    return { ...place, side: 'holder', mayWrite: row.parts.some((part) => part !== 'reader') };
  }
  if (!isStaff(actor, 'officer', 'lead') || (draft && !row.begun)) throw kernelRefusals.not_found();
  return { ...place, side: 'service', mayWrite: true };
}

/** The same for an act. @throws not_found, reader_cannot_change to those of the structure who may only read */
export async function writersPlace(ask: Ask, actor: Actor, applicationId: string): Promise<Place> {
  const place = await placeIn(ask, actor, applicationId);
  if (!place.mayWrite) throw applicationRefusals.reader_cannot_change();
  return place;
}
