import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { lockRow } from '../../kernel/database/changes.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle } from '../application.lifecycle.js';
import { toldState } from '../reading/secrecy.js';

/** Throws drafts away with their papers, in the transaction of whoever has the right to. */
@Injectable()
export class DiscardedDrafts {
  constructor(private readonly journal: Journal) {}

  /**
   * The rows go at once, the bytes of the papers afterwards, by the entry. The journal keeps that the draft was, not what
   * it said. Errors: `not_found`, `wrong_state`.
   */
  async throwAway(tx: Tx, actor: Actor, applicationId: string): Promise<void> {
    const row = await lockRow(tx, Application, applicationId);
    demand(applicationLifeCycle.whyNot('discard', toldState(row)));
    const papers = (await tx.query(
      `select file_id, upload_id from attachments where application_id = $1
       union all select file_id, null from message_papers where application_id = $1`,
      [row.id],
    )) as { file_id: string | null; upload_id: string | null }[];
    await tx.query(`delete from retention_holds where application_id = $1`, [row.id]);
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
  }
}
