import { Injectable } from '@nestjs/common';
import { ProofOfIdentity, type Proof } from '../../accounts/accounts.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { rightsRefusals } from '../rights.refusals.js';

/** How long an export may be downloaded, and how many may be asked for in a day. */
export const EXPORT_MINUTES = 15;
export const EXPORTS_A_DAY = 5;

interface AskedExport {
  readonly id: string;
  readonly href: string;
  readonly expiresAt: Date;
}

/**
 * Opens an export of the person's data, or of a structure they own, for a quarter of an hour (GDPR, articles 15 and 20).
 * @throws export_not_yours, too_many_requests, and what `ProofOfIdentity` throws
 */
@Injectable()
export class AskExport {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly identity: ProofOfIdentity,
  ) {}

  async run(actor: Actor, input: Proof & { readonly organizationId?: string | undefined }): Promise<AskedExport> {
    const person = await this.identity.demand(actor, input);
    const organizationId = input.organizationId ?? null;
    return this.database.transaction(async (tx) => {
      await tx.query(`select 1 from persons where id = $1 for update`, [person.id]);
      if (organizationId) await demandOwner(tx, person.id, organizationId);
      await demandRoom(tx, person.id);
      const id = uuidv7();
      const [row] = (await tx.query(
        `insert into data_exports (id, person_id, organization_id, expires_at)
         values ($1, $2, $3, now() + make_interval(mins => $4)) returning expires_at as "expiresAt"`,
        [id, person.id, organizationId, EXPORT_MINUTES],
      )) as { expiresAt: Date }[];
      await this.journal.write(tx, {
        actor,
        subject: { type: 'person', id: person.id },
        verb: 'data_exported',
        data: { exportId: id, ...(organizationId ? { organizationId } : {}) },
      });
      return { id, href: `/api/v1/me/exports/${id}`, expiresAt: row?.expiresAt ?? new Date(0) };
    });
  }
}

async function demandOwner(tx: Tx, personId: string, organizationId: string): Promise<void> {
  const parts = (await tx.query(
    `select standing from standings where person_id = $1 and subject_type = 'organization' and subject_id = $2`,
    [personId, organizationId],
  )) as { standing: string }[];
  if (parts.length === 0) throw kernelRefusals.not_found();
  if (!parts.some(({ standing }) => standing === 'owner' || standing === 'representative')) {
    throw rightsRefusals.export_not_yours();
  }
}

async function demandRoom(tx: Tx, personId: string): Promise<void> {
  const [row] = (await tx.query(
    `select count(*)::int as count, ceil(extract(epoch from min(created_at) + interval '1 day' - now()))::int as seconds
     from data_exports where person_id = $1 and created_at > now() - interval '1 day'`,
    [personId],
  )) as { count: number; seconds: number }[];
  if (row && row.count >= EXPORTS_A_DAY) throw kernelRefusals.too_many_requests({ seconds: Math.max(1, row.seconds) });
}
