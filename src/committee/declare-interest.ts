import { Injectable } from '@nestjs/common';
import { Discharge } from '../applications/applications.public.js';
import { isStaff, personId as personIdOf, type Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { applicationScope } from '../kernel/access/standings.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { normalizeDigits } from '../kernel/identifiers/identifiers.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { agendaScope, declarableFor } from './committee.access.js';
import type { InterestInput } from './committee.dto.js';
import { interestsOf } from './committee-reads.js';
import type { InterestView } from './committee.views.js';
import { barDeclared } from './conflicts.js';
import { Interest } from './interest.entity.js';
import { whyNotInterest } from './interests.rules.js';
import { inTx } from './reader.js';

/** The structure an interest is in, as far as it is known. */
interface Structure {
  readonly organizationName: string;
  readonly siren: string | null;
  readonly organizationId: string | null;
}

/**
 * Declares an interest, one's own or, by the secretary or the grants office, that of a member. In the same transaction
 * every application it touches is hidden from that person, everywhere. The answer never tells which.
 * Refusals: `interest_…`, `not_found`, `not_allowed`.
 */
@Injectable()
export class DeclareInterest {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly discharge: Discharge,
  ) {}

  async run(actor: Actor, input: InterestInput): Promise<InterestView> {
    demand(...whyNotInterest(input));
    return this.database.transaction(async (tx) => {
      const personId = await declarableFor(inTx(tx), actor, input.personId);
      const structure = await this.structure(tx, actor, input);
      const id = uuidv7();
      const { kind, note = '', validFrom, validUntil = null, applicationId = null } = input;
      await tx.insert(Interest, { id, personId, ...structure, applicationId, kind, note, validFrom, validUntil });
      await this.discharge.of(tx, await barDeclared(tx, { interestId: id }));
      await this.journal.write(tx, {
        actor,
        subject: { type: 'interest', id },
        verb: 'declared',
        data: { personId, kind, validFrom, validUntil },
      });
      const [view] = await interestsOf(inTx(tx), { interestId: id });
      if (!view) throw kernelRefusals.not_found();
      return view;
    });
  }

  /** What is recorded of the structure completes what was typed. @throws not_found for a file or record not to be seen */
  private async structure(tx: Tx, actor: Actor, input: InterestInput): Promise<Structure> {
    const siren = input.siren ? normalizeDigits(input.siren) : null;
    const organizationId = input.applicationId
      ? await this.holderOf(tx, actor, input.applicationId)
      : (input.organizationId ?? null);
    if (!organizationId) return { organizationName: input.organizationName ?? '', siren, organizationId: null };
    const [known] = await inTx(tx)<{ name: string; siren: string | null }>(
      `select o.legal_name as name, o.siren from organizations o where o.id = $1 and ($2
         or exists (select 1 from seats s where s.person_id = $3)
         or exists (select 1 from standings s where s.person_id = $3 and s.subject_type = 'organization' and s.subject_id = o.id))`,
      [organizationId, isStaff(actor) || input.applicationId !== undefined, personIdOf(actor)],
    );
    if (!known) throw kernelRefusals.not_found();
    return { organizationName: input.organizationName ?? known.name, siren: siren ?? known.siren, organizationId };
  }

  private async holderOf(tx: Tx, actor: Actor, applicationId: string): Promise<string> {
    const params = new SqlParams();
    const [row] = await inTx(tx)<{ id: string }>(
      `select a.organization_id as id from applications a
       where a.id = ${params.add(applicationId)} and ((${applicationScope(actor, 'a', params)}) or exists (
         select 1 from meeting_items i join meetings m on m.id = i.meeting_id
         where i.application_id = a.id and ${agendaScope(actor, 'a', 'm.committee_id', params)}))`,
      params.values,
    );
    if (!row) throw kernelRefusals.not_found();
    return row.id;
  }
}
