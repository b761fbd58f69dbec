import type { AwardCondition, AwardState } from '../../src/awards/awards.public.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import type { TestApp } from '../app.js';
import { buildApplication, type ApplicationWish } from './applications.js';
import { buildCall } from './calls.js';
import { buildTerritory } from './territory.js';

export interface AwardWish {
  /** 'running' unless told. */
  readonly state?: AwardState;
  /** Cents; 10 000 € unless told. */
  readonly amount?: number;
  /** Cents; 60 000 € unless told. */
  readonly eligibleCost?: number;
  /** An association made for the occasion unless told. */
  readonly organizationId?: string;
  /** False unless told; an award in 'agreed' has an agreement in any case. */
  readonly agreementDue?: boolean;
  /** Basis points of the agreement; 70 % unless told. */
  readonly advanceShare?: number;
  readonly conditions?: readonly AwardCondition[];
  readonly object?: string;
  readonly grounds?: string;
  /** Civil date of the vote; today unless told. The act is executory and the letter notified on the same day. */
  readonly votedOn?: string;
  readonly jobs?: number;
  /** Further wishes for its application. */
  readonly application?: ApplicationWish;
}

export interface BuiltAward {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly state: AwardState;
  readonly amount: number;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly organizationId: string;
  readonly callId: string;
  readonly deliberationId: string | null;
  readonly agreementId: string | null;
}

const early: readonly AwardState[] = ['proposed', 'voted', 'executory'];
let built = 0;

/**
 * An award in any state on the real call, by plain inserts: no rule is asked, nothing is journalled, no letter is made.
 * From 'executory' on its aid is in the register; from 'notified' on an agreement that is due has been sent, and from
 * 'agreed' on it is signed.
 */
export async function buildAward(app: TestApp, wish: AwardWish = {}): Promise<BuiltAward> {
  built += 1;
  const { call } = await buildCall(app);
  const state = wish.state ?? 'running';
  const refused = state === 'refused';
  const application = await buildApplication(app, {
    callId: call.id,
    state: refused ? 'refused' : state === 'proposed' ? 'proposed' : 'awarded',
    ...(wish.organizationId ? { organizationId: wish.organizationId } : {}),
    ...wish.application,
  });
  const today = await app.database.row<{ day: string }>(`select paris_today()::text as day`);
  const votedOn = wish.votedOn ?? today?.day ?? '2026-01-15';
  const deliberationId =
    state === 'proposed' ? null : await buildDeliberation(app, { votedOn, open: state === 'voted' });
  const id = uuidv7();
  const number =
    refused || state === 'proposed' ? null : `SUB-${votedOn.slice(0, 4)}-9${String(built).padStart(3, '0')}`;
  const amount = refused ? 0 : (wish.amount ?? 1_000_000);
  const agreementDue = wish.agreementDue ?? state === 'agreed';
  await app.database.rows(
    `insert into awards (id, application_id, call_id, axis_id, organization_id, deliberation_id, number, outcome, state,
       amount, eligible_cost, object, grounds, conditions, agreement_due, jobs_planned, voted_on, released_at, notified_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
       case when $18 then $17::date + interval '9 hours' end, case when $18 then $17::date + interval '9 hours' end)`,
    [
      id,
      application.id,
      application.callId,
      application.axisId,
      application.organizationId,
      deliberationId,
      number,
      refused ? 'refusal' : 'award',
      state,
      amount,
      wish.eligibleCost ?? 6_000_000,
      wish.object ?? 'Atelier partagé de réparation et de fabrication',
      wish.grounds ?? (refused ? 'Le plan de financement n’est pas assuré.' : ''),
      JSON.stringify(wish.conditions ?? []),
      state === 'proposed' ? null : agreementDue,
      wish.jobs ?? 1.5,
      state === 'proposed' ? null : votedOn,
      !early.includes(state) && !refused,
    ],
  );
  if (!refused && state !== 'proposed' && state !== 'voted') await recordAid(app, id, votedOn);
  const agreementId =
    agreementDue && !early.includes(state) ? await buildAgreement(app, id, state, wish, votedOn) : null;
  return {
    id,
    number,
    version: 1,
    state,
    amount,
    applicationId: application.id,
    applicationNumber: application.number ?? '',
    organizationId: application.organizationId,
    callId: application.callId,
    deliberationId,
    agreementId,
  };
}

/** An adopted act of the bureau, executory on its day unless `open`. */
export async function buildDeliberation(
  app: TestApp,
  wish: { readonly votedOn: string; readonly open?: boolean },
): Promise<string> {
  built += 1;
  const { authorityId } = await buildTerritory(app);
  const id = uuidv7();
  await app.database.rows(
    `insert into deliberations (id, authority_id, number, body, title, voted_on, transmitted_on, executory_on)
     values ($1, $2, $3, 'bureau', 'Entreprendre autrement : attribution de subventions', $4, $5, $5)`,
    [
      id,
      authorityId,
      `${wish.votedOn.slice(2, 4)}-B-9${String(built).padStart(3, '0')}`,
      wish.votedOn,
      wish.open ? null : wish.votedOn,
    ],
  );
  return id;
}

async function recordAid(app: TestApp, awardId: string, grantedOn: string): Promise<void> {
  await app.database.rows(
    `insert into past_aids (id, organization_id, siren, funder, amount, granted_on, regime, object, source, award_id)
     select $1, w.organization_id, o.siren, 'Métropole européenne de Lille', w.amount, $3, 'de_minimis', w.object,
       'authority', w.id from awards w join organizations o on o.id = w.organization_id
     where w.id = $2 and o.siren is not null`,
    [uuidv7(), awardId, grantedOn],
  );
}

async function buildAgreement(
  app: TestApp,
  awardId: string,
  state: AwardState,
  wish: AwardWish,
  votedOn: string,
): Promise<string> {
  const id = uuidv7();
  const signed = state !== 'notified';
  await app.database.rows(
    `insert into agreements (id, award_id, number, state, advance_share, signed_on, ends_on)
     values ($1, $2, $3, $4, $5, $6, $6::date + interval '2 years')`,
    [
      id,
      awardId,
      `CONV-${votedOn.slice(0, 4)}-9${String(built).padStart(3, '0')}`,
      signed ? 'signed' : 'sent',
      wish.advanceShare ?? 7_000,
      signed ? votedOn : null,
    ],
  );
  return id;
}
