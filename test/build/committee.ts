import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { usualColleges } from '../../src/committee/create-committee.js';
import type { Recommendation } from '../../src/committee/meeting.rules.js';
import type { Capacity } from '../../src/committee/quorum.rules.js';
import type { TestApp } from '../app.js';
import { cast, type CastPerson } from '../cast.js';

/** The people of the cast who sit on the committee, with their capacities. */
export const seatedCast = [
  ['chair', 'chair'],
  ['secretary', 'secretary'],
  ['karim', 'member'],
  ['elise', 'member'],
  ['thomas', 'member'],
  ['ines', 'member'],
  ['observer', 'observer'],
] as const satisfies readonly (readonly [keyof typeof cast, Capacity])[];

export type SeatedName = (typeof seatedCast)[number][0];

export interface BuiltCommittee {
  readonly id: string;
  readonly callId: string;
  readonly collegeIds: readonly string[];
  /** Seat of each person of the cast. */
  readonly seats: Readonly<Record<SeatedName, string>>;
}

/** The committee of a call with the seats of the cast, by plain inserts; `buildCast` first. No mail follows. */
export async function buildCommittee(
  app: TestApp,
  wish: { readonly callId: string; readonly nominativeVotes?: boolean },
): Promise<BuiltCommittee> {
  const id = uuidv7();
  await app.database.rows(`insert into committees (id, call_id, name, rules) values ($1, $2, $3, $4)`, [
    id,
    wish.callId,
    'Comité de sélection Entreprendre autrement',
    JSON.stringify({ nominativeVotes: wish.nominativeVotes ?? false }),
  ]);
  const collegeIds: string[] = [];
  for (const [index, name] of usualColleges.entries()) {
    const collegeId = uuidv7();
    await app.database.rows(`insert into colleges (id, committee_id, name, position) values ($1, $2, $3, $4)`, [
      collegeId,
      id,
      name,
      index + 1,
    ]);
    collegeIds.push(collegeId);
  }
  const seats = {} as Record<SeatedName, string>;
  for (const [index, [name, capacity]] of seatedCast.entries()) {
    seats[name] = await seat(app, {
      committeeId: id,
      collegeId: collegeIds[index % 5] ?? '',
      who: cast[name],
      capacity,
    });
  }
  return { id, callId: wish.callId, collegeIds, seats };
}

async function seat(
  app: TestApp,
  wish: { committeeId: string; collegeId: string; who: CastPerson; capacity: Capacity },
): Promise<string> {
  const id = uuidv7();
  await app.database.rows(
    `insert into seats (id, committee_id, college_id, person_id, body, capacity, valid_from)
     values ($1, $2, $3, $4, '', $5, '2020-01-01')`,
    [id, wish.committeeId, wish.collegeId, wish.who.id, wish.capacity],
  );
  return id;
}

/**
 * What a committee recommended on an application, in a closed meeting of its own, and the application moved to its
 * state; by plain inserts. The committee of the call is made where it has none. Amount in cents.
 */
export async function buildRecommendation(
  app: TestApp,
  wish: { readonly applicationId: string; readonly recommendation?: Recommendation; readonly amount?: number | null },
): Promise<{ readonly meetingId: string; readonly itemId: string }> {
  const { recommendation = 'favourable' } = wish;
  const file = await app.database.row<{ callId: string; asked: number; committeeId: string | null }>(
    `select a.call_id as "callId", a.asked_amount::float8 as asked,
       (select k.id from committees k where k.call_id = a.call_id limit 1) as "committeeId"
     from applications a where a.id = $1`,
    [wish.applicationId],
  );
  if (!file) throw new Error('there is no such application');
  const committeeId = file.committeeId ?? (await bareCommittee(app, file.callId));
  const [meetingId, itemId] = [uuidv7(), uuidv7()];
  await app.database.rows(
    `insert into meetings (id, committee_id, starts_at, place, state, convened_at, opened_at, closed_at)
     values ($1, $2, clock_now(), 'Lille', 'closed', clock_now() - interval '10 days', clock_now(), clock_now())`,
    [meetingId, committeeId],
  );
  const carries = recommendation === 'favourable' || recommendation === 'reduced';
  const tally = { base: 5, withdrawn: 0, needed: 3, present: 5, remote: 0, proxies: 0 };
  await app.database.rows(
    `insert into meeting_items (id, meeting_id, application_id, position, recommendation, recommended_amount, grounds,
       tally, decided_at)
     values ($1, $2, $3, 1, $4, $5, 'Projet utile au territoire.', $6, clock_now())`,
    [
      itemId,
      meetingId,
      wish.applicationId,
      recommendation,
      carries ? (wish.amount ?? file.asked) : null,
      JSON.stringify({ ...tally, for: 5, against: 0, abstain: 0, castingVote: false }),
    ],
  );
  await app.database.rows(`update applications set state = $2 where id = $1`, [
    wish.applicationId,
    { deferred: 'admissible', redirected: 'redirected' }[recommendation as string] ?? 'recommended',
  ]);
  return { meetingId, itemId };
}

async function bareCommittee(app: TestApp, callId: string): Promise<string> {
  const id = uuidv7();
  await app.database.rows(`insert into committees (id, call_id, name) values ($1, $2, 'Comité de sélection')`, [
    id,
    callId,
  ]);
  return id;
}
