import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { demandWriter } from './demand-writer.js';
import { retractable } from './aid.rules.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { PastAid } from './past-aid.entity.js';

/**
 * Takes back an aid declared by mistake.
 * @throws not_found, organization_reader_only, interest_in_structure, aid_of_the_authority
 */
@Injectable()
export class RetractAid {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly queries: OrganizationsQueries,
  ) {}

  async run(actor: Actor, input: { organizationId: string; aidId: string }): Promise<{ retracted: string }> {
    return this.database.transaction(async (tx) => {
      const { yourRole } = await this.queries.visible(actor, input.organizationId, tx);
      const staff = isStaff(actor, 'officer', 'lead');
      await demandWriter(tx, actor, { id: input.organizationId, role: yourRole });
      const aid = await tx.findOneBy(PastAid, { id: input.aidId, organizationId: input.organizationId });
      if (!aid) throw kernelRefusals.not_found();
      demand(retractable(aid, staff && yourRole === null));
      await tx.delete(PastAid, { id: aid.id });
      const data = { aidId: aid.id, amount: aid.amount, grantedOn: aid.grantedOn, regime: aid.regime };
      const subject = { type: 'organization', id: aid.organizationId };
      await this.journal.write(tx, { actor, subject, verb: 'aid_retracted', data });
      return { retracted: aid.id };
    });
  }
}
