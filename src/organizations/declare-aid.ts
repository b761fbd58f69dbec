import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Territory } from '../territory/territory.public.js';
import { demandWriter } from './demand-writer.js';
import { declarable, sourceOf } from './aid.rules.js';
import { aidView } from './aid-view.js';
import { Aids } from './aids.js';
import type { AidRegime } from './organization-facts.js';
import type { AidView } from './aids.dto.js';
import { OrganizationsQueries } from './organizations.queries.js';

export interface NewAid {
  readonly organizationId: string;
  readonly funder: string;
  /** Cents. */
  readonly amount: number;
  /** Civil date of the award. */
  readonly grantedOn: string;
  readonly regime: AidRegime;
  readonly object?: string;
  readonly inKind?: boolean;
}

/**
 * Declares public aid a structure has had, for the sums of state aid (EU 2023/2831, art. 7: the undertaking declares
 * its earlier aid); the grants office also records what the authority itself gave elsewhere.
 * @throws not_found, organization_reader_only, interest_in_structure, siren_needed_for_aid, aid_in_the_future
 */
@Injectable()
export class DeclareAid {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly aids: Aids,
    private readonly queries: OrganizationsQueries,
    private readonly territory: Territory,
  ) {}

  async run(actor: Actor, input: NewAid): Promise<AidView> {
    return this.database.transaction(async (tx) => {
      const { siren, yourRole } = await this.queries.visible(actor, input.organizationId, tx);
      const staff = isStaff(actor, 'officer', 'lead');
      await demandWriter(tx, actor, { id: input.organizationId, role: yourRole });
      demand(declarable({ siren, grantedOn: input.grantedOn }, parisDay(await this.database.now(tx))));
      const { organizationId, funder, amount, grantedOn, regime } = input;
      const [object, inKind] = [input.object ?? '', input.inKind ?? false];
      const told = { organizationId, siren: siren ?? '', funder, amount, grantedOn, regime, object, inKind };
      const office = staff && yourRole === null ? await this.territory.authority(tx) : null;
      const source = sourceOf(funder, office);
      const aid = { ...told, source, awardId: null };
      const id = await this.aids.record(tx, aid);
      const data = { aidId: id, amount, grantedOn, regime };
      const subject = { type: 'organization', id: organizationId };
      await this.journal.write(tx, { actor, subject, verb: 'aid_declared', data });
      return aidView({ id, ...aid });
    });
  }
}
