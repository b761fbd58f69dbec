import { Injectable } from '@nestjs/common';
import type { CallParameters } from '../calls/calls.public.js';
import type { Tx } from '../kernel/database/data-source.js';
import { addYears, type CivilDate } from '../kernel/dates/civil-date.js';
import { Aids, Organizations } from '../organizations/organizations.public.js';
import { Territory } from '../territory/territory.public.js';
import { deMinimisCheck, type CountedAid, type DeMinimisCheck } from './award.rules.js';

/** Awards voted whose act is not executory yet: their aid enters the register only then, but the right is decided. */
const voted = `select w.amount::float8 as amount, w.voted_on::text as "votedOn", r.parameters ->> 'aidRegime' as regime
  from awards w join organizations o on o.id = w.organization_id join applications a on a.id = w.application_id
  join call_revisions r on r.id = a.call_revision_id
  where w.state = 'voted' and o.siren = any($1) and w.id <> $2`;

/** Sums the aid of a structure and its single undertaking. Checked at the proposal and again on the day of the vote. */
@Injectable()
export class DeMinimis {
  constructor(
    private readonly organizations: Organizations,
    private readonly aids: Aids,
    private readonly territory: Territory,
  ) {}

  /** Null where the call is outside State aid. Amount in cents; `on` is the day of the award. */
  async check(
    tx: Tx,
    award: { id: string; organizationId: string; amount: number },
    parameters: Pick<CallParameters, 'aidRegime'>,
    on: CivilDate,
  ): Promise<DeMinimisCheck | null> {
    if (parameters.aidRegime === 'none') return null;
    const name = parameters.aidRegime === 'sgei' ? 'sgei_ceiling' : 'de_minimis_ceiling';
    const ceiling = Number(await this.territory.parameter(name, on, tx));
    const organization = await this.organizations.get(award.organizationId, tx);
    const sirens = [organization.siren, ...organization.singleUndertaking].filter((siren): siren is string =>
      Boolean(siren),
    );
    const decided = await this.voted(tx, sirens, award.id);
    const [clock] = (await tx.query(`select paris_today()::text as today`)) as { today: CivilDate }[];
    const until = clock && clock.today > on ? clock.today : on;
    const registered = await this.registered(tx, sirens, { from: addYears(on, -3), until, except: award.id });
    const counted: CountedAid[] = [
      // aid given since the vote is there before the right to this one arises, when the act is executory
      ...registered.map((aid) => (aid.grantedOn > on ? { ...aid, grantedOn: on } : aid)),
      ...decided.map(({ amount, regime }) => ({ amount, regime, grantedOn: on })),
    ];
    return deMinimisCheck(counted, award.amount, on, ceiling);
  }

  /** All grants of the authority to the SIREN in the year of `on`, in kind included, this award excepted. Cents. */
  async yearTotal(tx: Tx, award: { id: string; organizationId: string }, on: CivilDate): Promise<number> {
    const organization = await this.organizations.get(award.organizationId, tx);
    if (!organization.siren) return 0;
    const year = on.slice(0, 4);
    const span = { from: `${year}-01-01` as CivilDate, until: `${year}-12-31` as CivilDate, except: award.id };
    const registered = await this.registered(tx, [organization.siren], span);
    const decided = await this.voted(tx, [organization.siren], award.id);
    return [
      ...registered.filter(({ source }) => source === 'authority'),
      ...decided.filter(({ votedOn }) => votedOn.startsWith(year)),
    ].reduce((total, { amount }) => total + amount, 0);
  }

  private async voted(
    tx: Tx,
    sirens: readonly string[],
    except: string,
  ): Promise<{ amount: number; votedOn: string; regime: string }[]> {
    return (await tx.query(voted, [sirens, except])) as { amount: number; votedOn: string; regime: string }[];
  }

  /** Aid of the register, without that of awards withdrawn since. */
  private async registered(
    tx: Tx,
    sirens: readonly string[],
    span: { from: CivilDate; until: CivilDate; except: string },
  ): Promise<(CountedAid & { source: string })[]> {
    const aids = await this.aids.since(sirens, span.from, span.until, tx);
    const awardIds = aids.flatMap(({ awardId }) => (awardId ? [awardId] : []));
    const gone = (await tx.query(`select id from awards where id = any($1) and state = 'withdrawn'`, [awardIds])) as {
      id: string;
    }[];
    const left = new Set([span.except, ...gone.map(({ id }) => id)]);
    return aids.filter(({ awardId }) => awardId === null || !left.has(awardId));
  }
}
