import { Injectable } from '@nestjs/common';
import { DiscardedDrafts } from '../../applications/applications.public.js';
import { ERASED_NAME, ErasedAccounts, erasedAddress, type ErasedIdentity } from '../../accounts/accounts.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { lockRow } from '../../kernel/database/changes.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { eraseTexts } from './erase-texts.sql.js';
import { ErasureRequest } from './erasure-request.entity.js';
import { erasureLife, type ErasureState } from './erasure-request.lifecycle.js';

const structures = `select distinct o.id, not exists (select 1 from organization_people other
    where other.organization_id = o.id and other.person_id is distinct from $1 and other.person_id is not null) as alone
  from organizations o where o.id in (select organization_id from organization_people where person_id = $1)
    or o.id in (select subject_id from standings where person_id = $1 and subject_type = 'organization')`;

/**
 * Erases a person, after acceptance: account, sessions and links; name, address and telephone in answers, messages,
 * mails, documents’ facts and names of papers; their own drafts. The files of a structure stay its own, statistics and
 * amounts stay, and the journal, which knows only numbers, keeps its chain. Done by the system alone.
 * @throws person_has_duties, wrong_state
 */
@Injectable()
export class ExecuteErasure {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly accounts: ErasedAccounts,
    private readonly drafts: DiscardedDrafts,
  ) {}

  async run(actor: Actor, input: { readonly id: string }): Promise<{ id: string; state: ErasureState }> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, ErasureRequest, input.id);
      const { personId } = row;
      const organizations = (await tx.query(structures, [personId])) as { id: string; alone: boolean }[];
      const organizationIds = organizations.map(({ id }) => id);
      const alone = organizations.flatMap(({ id, alone: only }) => (only ? [id] : []));
      const identity = await this.accounts.erase(tx, actor, personId);
      for (const id of await idsOf(tx, `organization_id = any($1) and state = 'draft'`, alone)) {
        await this.drafts.throwAway(tx, actor, id);
      }
      const applicationIds = await idsOf(tx, `organization_id = any($1)`, organizationIds);
      const files = { applicationIds, organizationIds };
      const unknown = { name: ERASED_NAME, email: erasedAddress(personId) };
      const changed = await eraseTexts(tx, files, identity, unknown);
      await eraseRows(tx, personId, identity);
      const { state } = await erasureLife.move(tx, this.journal, ErasureRequest, row, {
        verb: 'execute',
        actor,
        set: { message: '' },
        data: { personId, organizationIds, textsChanged: changed },
      });
      return { id: row.id, state };
    });
  }
}

async function idsOf(tx: Tx, where: string, organizationIds: readonly string[]): Promise<string[]> {
  const rows = (await tx.query(`select id from applications where ${where} order by id for update`, [
    organizationIds,
  ])) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** Rows that are about the person and nobody else. */
async function eraseRows(tx: Tx, personId: string, { email, givenName, familyName }: ErasedIdentity): Promise<void> {
  await tx.query(
    `update organization_people set name = $2, email = null, valid_until = coalesce(valid_until, paris_today())
     where person_id = $1 or lower(email) = $3`,
    [personId, ERASED_NAME, email],
  );
  await tx.query(`delete from standings where person_id = $1`, [personId]);
  await tx.query(
    `update mails set state = case when state = 'planned' then 'bounced' else state end, recipient = $2,
       recipient_name = '', subject = '', text = '', html = '', attachments = '[]'
     where person_id = $1 or recipient = $3`,
    [personId, erasedAddress(personId), email],
  );
  await tx.query(`delete from idempotency_keys where actor_key = $1`, [personId]);
  await tx.query(
    `delete from search_words w using regexp_split_to_table(fold($1::text), '[^[:alpha:]]+') part (word) where w.word = part.word`,
    [`${givenName} ${familyName}`],
  );
  await tx.query(`update interests set note = '' where person_id = $1`, [personId]);
}
