import { Injectable } from '@nestjs/common';
import type { CallParameters } from '../calls/calls.public.js';
import type { Tx } from '../kernel/database/data-source.js';
import { addYears, type CivilDate } from '../kernel/dates/civil-date.js';
import { Aids, Organizations } from '../organizations/organizations.public.js';
import { Territory } from '../territory/territory.public.js';
import { deMinimisCheck, type DeMinimisCheck } from './award.rules.js';

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
    const aids = await this.aids.since(sirens, addYears(on, -3), on, tx);
    return deMinimisCheck(
      aids.filter((aid) => aid.awardId !== award.id),
      award.amount,
      on,
      ceiling,
    );
  }

  /** All grants of the authority to the SIREN in the year of `on`, in kind included, this award excepted. Cents. */
  async yearTotal(tx: Tx, award: { id: string; organizationId: string }, on: CivilDate): Promise<number> {
    const organization = await this.organizations.get(award.organizationId, tx);
    if (!organization.siren) return 0;
    const year = on.slice(0, 4);
    const aids = await this.aids.since(
      [organization.siren],
      `${year}-01-01` as CivilDate,
      `${year}-12-31` as CivilDate,
      tx,
    );
    return aids
      .filter((aid) => aid.source === 'authority' && aid.awardId !== award.id)
      .reduce((total, aid) => total + aid.amount, 0);
  }
}
