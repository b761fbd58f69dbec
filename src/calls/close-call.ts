import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import type { CallFacts } from './call-facts.js';
import { callLifeCycle } from './call.lifecycle.js';
import { Call } from './call.entity.js';
import { demandAdmitted, leadsCalls } from './calls.access.js';
import { Calls } from './calls-port.js';

/** Closes a call: nothing more is filed, what was filed goes on. @throws not_found, stale_version, wrong_state */
@Injectable()
export class CloseCall {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: { callId: string; version: number }): Promise<CallFacts> {
    demandAdmitted(leadsCalls, actor);
    return this.database.transaction(async (tx) => {
      const call = await lockRow(tx, Call, input.callId);
      expectVersion(call, input.version, await this.calls.byId(call.id, tx));
      await callLifeCycle.move(tx, this.journal, Call, call, { verb: 'close', actor });
      return this.calls.byId(call.id, tx);
    });
  }
}
