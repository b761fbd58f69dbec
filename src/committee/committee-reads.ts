import type { Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { committeeScope, inOffice } from './committee.access.js';
import type { CollegeView, CommitteeSummaryView, CommitteeView, InterestView, SeatView } from './committee.views.js';
import type { Capacity } from './quorum.rules.js';
import type { Reader } from './reader.js';

export const personName = (alias: string) =>
  `coalesce(nullif(trim(${alias}.given_name || ' ' || ${alias}.family_name), ''), ${alias}.email)`;

const seatColumns = `s.id, s.person_id as "personId", ${personName('p')} as name, s.college_id as "collegeId",
  c.name as college, s.body, s.capacity, s.valid_from::text as "validFrom", s.valid_until::text as "validUntil", s.version`;

const seatTables = `seats s join persons p on p.id = s.person_id join colleges c on c.id = s.college_id`;

const byRank = `array_position(array['chair', 'secretary', 'member', 'observer'], s.capacity), p.family_name, s.id`;

/** One seat. @throws not_found */
export async function seatView(read: Reader, seatId: string): Promise<SeatView> {
  const [seat] = await read<SeatView>(`select ${seatColumns} from ${seatTables} where s.id = $1`, [seatId]);
  if (!seat) throw kernelRefusals.not_found();
  return seat;
}

/** A committee with its colleges and its seats, ended ones included. @throws not_found */
export async function committeeView(read: Reader, actor: Actor, id: string): Promise<CommitteeView> {
  const [summary] = await summaries(read, actor, id);
  if (!summary) throw kernelRefusals.not_found();
  const [rules] = await read<{ nominative: boolean }>(
    `select coalesce((rules ->> 'nominativeVotes')::boolean, false) as nominative from committees where id = $1`,
    [id],
  );
  const colleges = await read<CollegeView>(
    `select id, name from colleges where committee_id = $1 order by position, id`,
    [id],
  );
  const seats = await read<SeatView>(
    `select ${seatColumns} from ${seatTables} where s.committee_id = $1 order by ${byRank}`,
    [id],
  );
  return { ...summary, nominativeVotes: rules?.nominative ?? false, colleges, seats };
}

/** The committees the actor may know of, with what the actor is to each. */
export async function summaries(read: Reader, actor: Actor, id: string | null = null): Promise<CommitteeSummaryView[]> {
  const params = new SqlParams();
  const person = params.add(actor.kind === 'person' ? actor.id : null);
  return read<CommitteeSummaryView>(
    `select k.id, k.call_id as "callId", k.name,
       (select s.capacity from seats s where s.committee_id = k.id and s.person_id = ${person}::uuid
         and ${inOffice('s')}) as capacity
     from committees k
     where k.id = coalesce(${params.add(id)}::uuid, k.id) and ${committeeScope(actor, 'k.id', params)}
     order by k.created_at, k.id limit 200`,
    params.values,
  );
}

/** A person who sits on a day, as meetings and mails need them. */
export interface SeatedPerson {
  readonly seatId: string;
  readonly personId: string;
  readonly capacity: Capacity;
  readonly name: string;
  readonly email: string;
  readonly locale: 'fr' | 'en';
  readonly body: string;
  readonly college: string;
}

/** Who is in office in a committee on a civil day. */
export async function seatedOn(read: Reader, committeeId: string, day: string): Promise<SeatedPerson[]> {
  return read<SeatedPerson>(
    `select s.id as "seatId", s.person_id as "personId", s.capacity, ${personName('p')} as name, p.email, p.locale,
       s.body, c.name as college
     from ${seatTables} where s.committee_id = $1 and ${inOffice('s', '$2::date')} order by ${byRank}`,
    [committeeId, day],
  );
}

/** Interests of one person, or of everyone who sits on a committee. */
export async function interestsOf(
  read: Reader,
  of: { readonly personId: string } | { readonly committeeId: string } | { readonly interestId: string },
): Promise<InterestView[]> {
  const [filter, value] =
    'personId' in of
      ? ['i.person_id = $1', of.personId]
      : 'interestId' in of
        ? ['i.id = $1', of.interestId]
        : ['i.person_id in (select s.person_id from seats s where s.committee_id = $1)', of.committeeId];
  return read<InterestView>(
    `select i.id, i.person_id as "personId", ${personName('p')} as name, i.organization_name as "organizationName",
       i.siren, i.kind, i.note, i.valid_from::text as "validFrom", i.valid_until::text as "validUntil",
       i.declared_at as "declaredAt"
     from interests i join persons p on p.id = i.person_id where ${filter}
     order by i.declared_at, i.id limit 500`,
    [value],
  );
}
