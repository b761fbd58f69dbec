import { Injectable } from '@nestjs/common';
import { Calls } from '../calls/calls.public.js';
import { ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Aids, Organizations } from '../organizations/organizations.public.js';
import { Territory } from '../territory/territory.public.js';
import { AwardMoves } from './award-moves.js';
import { Award } from './award.entity.js';
import type { Deliberation } from './deliberation.entity.js';

/**
 * Once the act is executory the right to each award arises: that day is the date of the aid for the de minimis sum
 * (Regulation EU 2023/2831) and it enters the register of the SIREN.
 */
@Injectable()
export class ExecutoryAwards {
  constructor(
    private readonly moves: AwardMoves,
    private readonly calls: Calls,
    private readonly applications: ApplicationsRead,
    private readonly organizations: Organizations,
    private readonly aids: Aids,
    private readonly territory: Territory,
  ) {}

  async follow(tx: Tx, actor: Actor, deliberation: Deliberation): Promise<number> {
    if (!deliberation.executoryOn) return 0;
    const awards = await tx.findBy(Award, { deliberationId: deliberation.id, state: 'voted' });
    const authority = await this.territory.authority(tx);
    for (const award of awards) {
      await this.moves.move(tx, actor, award.id, 'makeExecutory', { executoryOn: deliberation.executoryOn });
      const organization = await this.organizations.get(award.organizationId, tx);
      const application = await this.applications.get(award.applicationId, tx);
      const { parameters } = await this.calls.revision(application.callRevisionId, tx);
      if (!organization.siren) continue;
      await this.aids.record(tx, {
        organizationId: organization.id,
        siren: organization.siren,
        funder: authority.name,
        amount: award.amount,
        grantedOn: deliberation.executoryOn,
        regime: parameters.aidRegime,
        object: award.object,
        source: 'authority',
        awardId: award.id,
        inKind: false,
      });
    }
    return awards.length;
  }
}
