import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/accounts.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { Journal } from '../../kernel/journal/journal.js';
import { Application } from '../application.entity.js';
import { officersRow } from '../applications.access.js';
import { applicationRefusals } from '../applications.refusals.js';
import { bulkRefusals } from '../bulk/bulk.refusals.js';

export interface AssignInput {
  readonly applicationId: string;
  /** Null leaves the file to nobody. */
  readonly officerId: string | null;
  /** Only if it is still in these hands; in whoever's unless told. */
  readonly from?: string | null;
}

/**
 * Hands an application to a case officer who is neither barred from it nor of the structure.
 * Errors: those of `officersRow`, `officer_unknown`, `officer_linked`, `changed_since`.
 */
@Injectable()
export class AssignOfficer {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
  ) {}

  async run(actor: Actor, input: AssignInput): Promise<{ id: string; officerId: string | null; version: number }> {
    const officers = [...(await this.people.ofRole('officer')), ...(await this.people.ofRole('lead'))];
    return this.database.transaction(async (tx) => {
      const { row } = await officersRow(tx, actor, input.applicationId);
      const { officerId, from } = input;
      if (from !== undefined && row.officerId !== from) throw bulkRefusals.changed_since();
      if (officerId !== null) {
        if (!officers.some(({ id }) => id === officerId)) throw applicationRefusals.officer_unknown({}, '/officerId');
        await demandUnlinked(tx, row, officerId);
      }
      const version = await changeVersioned(tx, Application, row, { officerId });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: row.id },
        verb: 'assigned',
        data: { officerId, before: row.officerId },
      });
      return { id: row.id, officerId, version };
    });
  }
}

/** @throws officer_linked where the officer has a declared interest in the file, or a part in its structure */
async function demandUnlinked(tx: Tx, row: Application, officerId: string): Promise<void> {
  const linked = (await tx.query(
    `select 1 from bars where person_id = $1 and application_id = $2
     union all select 1 from standings where person_id = $1 and subject_type = 'organization' and subject_id = $3`,
    [officerId, row.id, row.organizationId],
  )) as unknown[];
  if (linked.length > 0) throw applicationRefusals.officer_linked({}, '/officerId');
}
