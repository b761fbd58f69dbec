import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import type { CallFacts } from './call-facts.js';
import { callLifeCycle } from './call.lifecycle.js';
import { CallRevision } from './call-revision.entity.js';
import { Axis } from './axis.entity.js';
import { ready } from './call.rules.js';
import { Call } from './call.entity.js';
import { demandAdmitted, leadsCalls } from './calls.access.js';
import { Calls } from './calls-port.js';
import { FormRevision } from './form-revision.entity.js';
import { Grid } from './grid.entity.js';
import { ReadinessReads } from './workshop/readiness.js';

/**
 * Puts a call in force with everything it has in preparation; what is published then never changes.
 * @throws not_found, stale_version, wrong_state, and what is missing: call_form_missing, call_grid_missing,
 * call_axis_missing, call_round_missing, call_rules_later, call_envelope_missing, call_nothing_to_publish
 */
@Injectable()
export class PublishCall {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
    private readonly readiness: ReadinessReads,
  ) {}

  async run(actor: Actor, input: { callId: string; version: number }): Promise<CallFacts> {
    demandAdmitted(leadsCalls, actor);
    return this.database.transaction(async (tx) => {
      const call = await lockRow(tx, Call, input.callId);
      expectVersion(call, input.version, await this.calls.byId(call.id, tx));
      demand(callLifeCycle.whyNot('publish', call.state));
      const now = await this.database.now(tx);
      demand(ready(await this.readiness.of(tx, call.id, now), now));
      const pending = { callId: call.id, publishedAt: IsNull() };
      await tx.update(CallRevision, pending, { publishedAt: now });
      await tx.update(FormRevision, pending, { publishedAt: now });
      await tx.update(Grid, pending, { publishedAt: now });
      await tx.update(Axis, pending, { publishedAt: now });
      await callLifeCycle.move(tx, this.journal, Call, call, { verb: 'publish', actor });
      return this.calls.byId(call.id, tx);
    });
  }
}
