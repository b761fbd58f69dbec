import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle } from '../application.lifecycle.js';
import { holdersRow } from '../applications.access.js';
import { toldState } from '../reading/secrecy.js';

/**
 * Throws a draft away with its papers and messages. The journal keeps that it was, not what it said; the bytes of the papers go
 * afterwards, by the entry. Errors: those of `holdersRow`, `wrong_state`.
 */
@Injectable()
export class DiscardApplication {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<{ id: string; discarded: true }> {
    return this.database.transaction(async (tx) => {
      const { row } = await holdersRow(tx, actor, input.applicationId);
      demand(applicationLifeCycle.whyNot('discard', toldState(row)));
      const papers = (await tx.query(
        `select file_id, upload_id from attachments where application_id = $1
         union all select file_id, id::text from message_papers where application_id = $1`,
        [row.id],
      )) as { file_id: string | null; upload_id: string | null }[];
      await tx.delete(Application, { id: row.id });
      const fileIds = papers.flatMap(({ file_id }) => (file_id ? [file_id] : []));
      await tx.query(`delete from stored_files where id = any($1::uuid[])`, [fileIds]);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: row.id },
        verb: 'discarded',
        from: 'draft',
        data: {
          callId: row.callId,
          organizationId: row.organizationId,
          fileIds,
          uploadIds: papers.flatMap(({ upload_id }) => (upload_id ? [upload_id] : [])),
        },
      });
      return { id: row.id, discarded: true };
    });
  }
}
