import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { expectVersion, lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { callLifeCycle } from '../call.lifecycle.js';
import { Call } from '../call.entity.js';
import { demandAdmitted, leadsCalls } from '../calls.access.js';

/** Throws away a call that was never published, with all it had in preparation. @throws not_found, stale_version, wrong_state */
@Injectable()
export class DiscardCall {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { callId: string; version: number }): Promise<{ id: string; discarded: true }> {
    demandAdmitted(leadsCalls, actor);
    return this.database.transaction(async (tx) => {
      const call = await lockRow(tx, Call, input.callId);
      expectVersion(call, input.version);
      demand(callLifeCycle.whyNot('discard', call.state));
      for (const table of ['envelopes', 'grids', 'form_revisions', 'call_revisions', 'rounds', 'axes']) {
        await tx.query(`delete from ${table} where call_id = $1`, [call.id]);
      }
      await tx.delete(Call, { id: call.id });
      const subject = { type: 'call', id: call.id };
      await this.journal.write(tx, { actor, subject, verb: 'discarded', from: 'draft', data: { slug: call.slug } });
      return { id: call.id, discarded: true };
    });
  }
}
